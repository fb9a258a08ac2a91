"""Every rule of queries/checks says what it looks for, is tried, and tells in one shape."""

from pathlib import Path

import pytest

from oneboard import dictionary
from oneboard.query import header
from tests.queries import harness

NAMES = sorted(path.stem for path in (header.FOLDER / "checks").glob("*.sql"))
CASES = Path(harness.__file__).parent / "checks"
SHAPE = (
    "table_name",
    "row_key",
    "dept_id",
    "column_name",
    "wanted",
    "found",
    "row_count",
    "source_id",
    "source_row",
    "source_column",
)


@pytest.fixture
def empty():
    return harness.empty()


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_keeps_its_promises(name, empty):
    query = header.load(f"checks/{name}")
    assert query.words["en"].endswith("?")
    assert query.words["zh"].endswith("\uff1f")
    assert query.grain
    assert query.needs == ()
    assert query.gives == SHAPE
    result = empty.execute(query.sql)
    assert tuple(column[0] for column in result.description) == SHAPE
    assert result.fetchall() == [], "no rows = fine"
    assert (CASES / f"{name}.toml").exists()


def test_what_a_rule_tells_has_words():
    assert set(SHAPE[:7]) <= set(dictionary.vocabulary())
