"""Whatever is brought: a clear sentence in the person's language, and nothing is lost."""

import shutil
from collections import namedtuple

import pytest

from oneboard import store
from oneboard.ingest.read import Limits
from oneboard.ingest.road import take
from oneboard.store import paths
from tests.ingest.road.made import (
    HEADERS,
    book,
    loaded,
    looked,
    opaque,
    projects,
    rows_of,
    text_file,
)


@pytest.fixture(autouse=True)
def board(eight_projects):
    """A board with eight projects, which must still be there afterwards."""
    yield
    assert [info.number for info in store.versions(store.OWN)] == [1]
    assert rows_of("project") == 8


def said(message: dict[str, str]) -> dict[str, str]:
    """A sentence in each language, and not the same one."""
    assert message["zh"] != message["en"]
    assert any("\u4e00" <= sign <= "\u9fff" for sign in message["zh"])
    return message


def refused(told: dict, code: str) -> None:
    assert told["outcome"] == "refused"
    assert told["version"] is None
    (file,) = told["files"]
    assert (file["outcome"], file["code"]) == ("reject", code)
    assert file["file"] in said(file["message"])["zh"]


def test_a_file_of_another_kind(tmp_path):
    path = tmp_path / "report.xlsx"
    path.write_bytes(b"%PDF-1.7 nothing to load")
    refused(loaded(path), "NOT_A_TABLE")


def test_half_a_file(tmp_path):
    whole = projects(tmp_path / "whole.xlsx", first=100, count=400).read_bytes()
    path = tmp_path / "half.xlsx"
    path.write_bytes(whole[: len(whole) // 2])
    refused(loaded(path), "BAD_ZIP")


def test_a_file_over_the_limit_is_refused_with_the_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(take, "allowed", lambda: Limits(file_bytes=1 << 20))
    path = tmp_path / "large.csv"
    path.write_bytes(b"a,b\n" * (1 << 19))
    told = loaded(path)
    refused(told, "TOO_BIG")
    assert "1 MB" in told["files"][0]["message"]["zh"]


def test_no_file(tmp_path):
    refused(loaded(tmp_path / "nowhere.xlsx"), "NOT_OPENED")


def test_an_empty_file(tmp_path):
    path = tmp_path / "empty.csv"
    path.touch()
    refused(loaded(path), "EMPTY")


def test_no_data_below_the_header(tmp_path):
    told = loaded(book(tmp_path / "header.xlsx", [HEADERS]))
    (file,) = told["files"]
    assert (file["outcome"], file["code"]) == ("reject", "NO_ROWS")
    assert said(file["message"])


def test_a_column_nobody_knows_is_named_with_its_cell(tmp_path):
    rows = [(*HEADERS, "ZZQ"), ("RD-900", "甲", "磁性材料研究所", "在研", 5, "x")]
    told = looked(book(tmp_path / "more.xlsx", rows))
    issue = next(i for i in told["files"][0]["issues"] if i["code"] == "UNKNOWN_COLUMN")
    assert (issue["sheet"], issue["cell"], issue["header"]) == ("项目清单", "F1", "ZZQ")
    assert "ZZQ" in said(issue["message"])["zh"]


def test_a_list_whose_headers_say_nothing_waits(tmp_path):
    told = loaded(opaque(tmp_path / "works.csv"))
    assert told["outcome"] == "waits"
    (question,) = [q for q in told["files"][0]["questions"] if q["required"]]
    assert question["code"] == "TABLE"
    assert {"project", "budget"} <= {one["value"] for one in question["choices"]}
    assert said(question["text"])


def test_money_without_a_unit_waits(tmp_path):
    headers = (*HEADERS[:4], "总预算")
    told = loaded(projects(tmp_path / "unit.xlsx", headers=headers))
    assert told["outcome"] == "waits"
    question = next(q for q in told["files"][0]["questions"] if q["required"])
    assert question["code"] == "UNIT"
    assert {"1", "10000"} <= {one["value"] for one in question["choices"]}


def test_a_wrong_unit_is_noticed_beside_what_was(tmp_path):
    told = loaded(projects(tmp_path / "jump.xlsx", scale=10_000))
    assert told["outcome"] == "waits"
    question = next(q for q in told["files"][0]["questions"] if q["required"])
    assert question["code"] == "JUMP"
    assert "10,000" in said(question["text"])["en"]


def test_a_bad_file_does_not_hold_up_the_others_when_so_wished(tmp_path):
    good, bad = projects(tmp_path / "same.xlsx"), tmp_path / "bad.xlsx"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n nothing")
    told = loaded(good, bad)
    assert told["outcome"] == "refused"
    assert [file["outcome"] for file in told["files"]] == ["accept", "reject"]


def test_a_folder_that_takes_no_files(tmp_path, monkeypatch):
    def shut(*_args, **_more):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(store.uploads.shutil, "copyfile", shut)
    told = loaded(projects(tmp_path / "next.xlsx", first=20))
    assert told["outcome"] == "blocked"
    assert said(told["message"])


def test_a_version_file_that_is_broken(tmp_path):
    file = paths.at(store.OWN).file(1)
    kept = tmp_path / "kept"
    shutil.copyfile(file, kept)
    file.write_bytes(b"no database")
    told = loaded(projects(tmp_path / "next.xlsx", first=20))
    assert told["outcome"] == "blocked"
    assert "1" in said(told["message"])["zh"]
    shutil.copyfile(kept, file)


def test_a_full_disk(tmp_path, monkeypatch):
    usage = namedtuple("usage", "total used free")(1, 1, 0)
    monkeypatch.setattr(store.room.shutil, "disk_usage", lambda _: usage)
    told = loaded(projects(tmp_path / "next.xlsx", first=20))
    assert told["outcome"] == "blocked"
    assert "MB" in said(told["message"])["zh"]


def test_a_value_of_the_wrong_kind_is_told_and_the_rest_is_offered(tmp_path):
    rows = [HEADERS, *[(f"RD-{at}", "甲", "磁性材料研究所", "在研", "一百多") for at in range(3)]]
    told = looked(text_file(tmp_path / "wrong.csv", rows))
    cells = [one["cell"] for one in told["files"][0]["issues"] if one["code"] == "AMOUNT"]
    assert cells == ["E2", "E3", "E4"]
    assert told["outcome"] == "ready"
