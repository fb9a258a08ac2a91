"""What a version says of itself without being opened for questions."""

import pytest

from oneboard import store
from tests.store.making import SEPTEMBER, project, publish, sheet


@pytest.fixture
def two_lists():
    publish(sheet("project", [project("P1", lead_dept_id="A"), project("P2", lead_dept_id="B")]))
    publish(sheet("project", [project("P1", lead_dept_id="A", status="closing"),
                              project("P3", lead_dept_id="B")]), as_of=SEPTEMBER)  # fmt: skip


@pytest.mark.usefixtures("two_lists")
def test_changes_are_counted_by_kind():
    assert store.change_totals("own", 1) == {"added": 2}
    assert store.change_totals("own", 2) == {"added": 1, "changed": 1, "left": 1}


@pytest.mark.usefixtures("two_lists")
def test_only_for_the_departments_of_a_scope():
    assert store.change_totals("own", 2, scope=("A",)) == {"changed": 1}


@pytest.mark.usefixtures("two_lists")
def test_a_damaged_file_is_told():
    path = store.Board("own").file(1)
    path.write_bytes(b"damaged")
    for read in (store.change_totals, store.fiscal_start):
        with pytest.raises(store.BrokenVersion):
            read("own", 1)


def test_the_fiscal_year_is_the_one_of_the_publish():
    publish(sheet("project", [project("P1")]))
    store.change_settings({"fiscal_year_start": 4}, who="Li Na")
    publish(sheet("project", [project("P1")]), as_of=SEPTEMBER)
    assert [store.fiscal_start("own", number) for number in (1, 2)] == [1, 4]
