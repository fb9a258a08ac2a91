"""Views over every table: no row is lost, and every department finds its own."""

import pytest

from oneboard import access, dictionary, query
from oneboard.query import gate

pytestmark = pytest.mark.usefixtures("on_sample")
SEEN_BY_ALL = access.local()


def rows(sql: str, viewer: access.Viewer = SEEN_BY_ALL) -> tuple:
    return gate.run(sql, {}, seen=query.sight(viewer))[1]


def test_every_record_has_its_source():
    told = dict(rows("select table_name, sum(records) from record_source group by table_name"))
    for name in dictionary.tables():
        if name in told:
            assert rows(f'select count(*) from "{name}"') == ((told[name],),), name
    assert {"project", "spend", "points", "point_rule"} <= set(told)


def test_blank_cells_are_those_that_are_not_filled():
    counted = rows(
        "select table_name, column_name, sum(records - filled) from expected_cell"
        " group by all having sum(records - filled) > 0 order by all"
    )
    listed = rows(
        "select table_name, column_name, count(*) from blank_cell group by all order by all"
    )
    assert counted == listed != ()


def test_a_scope_hides_the_records_of_others():
    """All but the list of departments, which everybody knows."""
    [(dept_id, _)] = rows(
        "select lead_dept_id, count(*) from project group by 1 order by 2 desc, 1 limit 1"
    )
    head = access.Viewer("head", frozenset({"department_head"}), (dept_id,))
    for sql in (
        "select distinct dept_id from record_source where table_name <> 'department'",
        "select distinct dept_id from blank_cell where table_name <> 'department'",
        "select distinct dept_id from suspicion_test",
    ):
        assert {owner for (owner,) in rows(sql, head)} - {None} == {dept_id}, sql
    assert rows("select distinct dept_id from transfer_income", head) == ((dept_id,),)


def test_every_rule_is_asked():
    names = {name for (name,) in rows("select rule from rule")}
    assert names == {path.stem for path in query.across.rule_files()}
