"""A view is made as a table once it is needed, and nobody can tell from the answers."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from duckdb import DuckDBPyConnection

from oneboard import access, query, store
from oneboard.query import crowd, gate, views
from tests.queries import harness

LOCAL = access.local()
SQL = "select project_id, light from project_state order by project_id"


def kind_of(seen: query.Sight, name: str) -> list[str]:
    sql = "select table_type from information_schema.tables where table_name = $name"
    return [kind for (kind,) in gate.run(sql, {"name": name}, seen=seen)[1]]


def with_views(connection: DuckDBPyConnection) -> None:
    gate.prepare(connection)
    for view in views.in_order():
        connection.execute(views.statement(view.stem))


@pytest.mark.usefixtures("on_sample")
def test_a_view_that_was_asked_for_is_a_table_with_the_same_rows():
    store.forget()
    seen = query.sight(LOCAL)
    assert kind_of(seen, "project_state") == []
    with store.open_version(seen.board, seen.number, prepare=with_views).cursor() as fresh:
        harness._variables(fresh, store.version(seen.board).as_of, {}, crowd.FULL)
        before = fresh.execute(SQL).fetchall()
    _, after, _ = gate.run(SQL, {}, seen=seen)
    assert list(after) == before
    assert kind_of(seen, "project_state") == kind_of(seen, "project_progress") == ["BASE TABLE"]


@pytest.mark.usefixtures("on_sample")
def test_many_may_need_the_same_view_at_once():
    store.forget()
    seen = query.sight(LOCAL)
    with ThreadPoolExecutor(8) as people:
        asked = [people.submit(gate.run, SQL, {}, seen=seen) for _ in range(16)]
    assert len({answer.result()[1] for answer in asked}) == 1


@pytest.mark.usefixtures("on_sample")
def test_the_table_of_one_scope_is_not_the_table_of_another():
    everything = query.sight(LOCAL)
    _, [(dept_id,)], _ = gate.run("select max(lead_dept_id) from project", {}, seen=everything)
    head = access.Viewer("head", frozenset({"department_head"}), (dept_id,))
    _, all_of_them, _ = gate.run(SQL, {}, seen=everything)
    _, own, _ = gate.run(SQL, {}, seen=query.sight(head))
    assert 0 < len(own) < len(all_of_them)


def test_what_a_statement_stands_on_is_found_through_views_and_macros():
    order = views.stacked("select * from warning_project")
    assert order.index("project_progress") < order.index("project_state")
    assert "points_year" in views.stacked("select * from chosen_points($d, $s, $g, $f, $p)")
    assert not views.is_held("budget_line")
