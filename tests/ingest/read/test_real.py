"""Real exports, where a machine has them: each is read, or refused by name and sentence."""

import time
from pathlib import Path

import pytest

from oneboard import text
from oneboard.ingest.model import Refused
from oneboard.ingest.read import read
from tests import beside
from tests.ingest.reading import reader

FOLDER = beside.real()
NOT_DATA = (".txt", ".md")
REFUSED = {"TOO_WIDE"}

if not FOLDER:
    pytest.skip("no folder of real exports: ONEBOARD_REAL names none", allow_module_level=True)


def exports() -> list[Path]:
    found = sorted(path for path in FOLDER.rglob("*") if path.is_file())
    return [path for path in found if path.suffix not in NOT_DATA]


@pytest.mark.parametrize("path", exports(), ids=lambda path: path.name)
def test_a_real_export(path):
    start = time.monotonic()
    try:
        book = read(path, by=reader())
    except Refused as refused:
        assert refused.code in REFUSED
        for lang in text.LANGUAGES:
            assert path.name in text.say(f"refusal.{refused.code}", lang, **refused.values)
    else:
        assert any(len(sheet.rows) for sheet in book.sheets)
    assert time.monotonic() - start < 20
