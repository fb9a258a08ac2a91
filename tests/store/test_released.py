"""A board that an earlier release published opens, and answers, under this one."""

import gzip
from pathlib import Path

import pytest

from oneboard import access, query, store

FILES = sorted((Path(__file__).parent / "released").glob("*.tar.gz"))


def test_there_is_a_release():
    assert FILES


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.name.partition(".")[0])
def test_it_opens_and_answers(file, tmp_path):
    board = tmp_path / "board.tar"
    board.write_bytes(gzip.decompress(file.read_bytes()))
    store.restore(board)
    seen = query.sight(access.local(), board="own")
    results = {row.figure: row.value for row in query.ask("home/results", seen=seen)}
    assert results["execution_rate"] == pytest.approx(150 / 500)
    assert [row.total for row in query.ask("home/standing", seen=seen)][1:] == [3, 3]
    assert [row.projects for row in query.ask("home/by_stage", seen=seen)] == [3]
