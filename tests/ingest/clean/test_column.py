"""A column by its declared type, and its range."""

import pytest

from oneboard.dictionary import tables
from oneboard.ingest.clean.column import ARROW, CLEANERS, Way, arrow_type, clean
from tests.ingest.columns import cells, read


def column(table: str, name: str):
    return tables()[table].column(name)


def test_every_declared_type_has_a_cleaner_that_gives_its_type():
    for table in tables().values():
        for one in table.columns:
            found = clean(cells("x", None), one, Way(table=table.name))
            assert one.type in CLEANERS
            assert found.values.type == arrow_type(one)
    assert set(ARROW) <= set(CLEANERS)


@pytest.mark.parametrize(
    ("name", "raw", "told"),
    [
        ("progress_pct", "120%", "!RANGE"),
        ("budget_total", -5, "!NEGATIVE"),
        ("npv", -5, None),
        ("trl_current", 12, "!RANGE"),
    ],
)
def test_outside_the_declared_range(name, raw, told):
    found = read(clean(cells(raw), column("project", name), Way(table="project")))[0]
    assert (found == told) if told else found is not None


def test_ends_count_to_the_last_day():
    assert (
        str(read(clean(cells("2026.3"), column("project", "plan_end"), Way()))[0]) == "2026-03-31"
    )
    assert (
        str(read(clean(cells("2026.3"), column("project", "plan_start"), Way()))[0]) == "2026-03-01"
    )
