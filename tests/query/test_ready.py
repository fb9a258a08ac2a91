"""A view becomes a table once it is needed, and nobody can tell from the answers."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from oneboard import access, query, store
from oneboard.query import gate, views

LOCAL = access.local()
SQL = "select project_id, light from project_state order by project_id"


def kind_of(seen: query.Sight, name: str) -> str:
    sql = "select table_type from information_schema.tables where table_name = $name"
    _, [(found,)], _ = gate.run(sql, {"name": name}, seen=seen)
    return found


@pytest.mark.usefixtures("on_sample")
def test_a_view_that_was_asked_for_is_a_table_with_the_same_rows():
    store.forget()
    seen = query.sight(LOCAL)
    assert kind_of(seen, "project_state") == "VIEW"
    connection = store.open_version(seen.board, seen.number, prepare=gate._eyes(seen))
    with connection.cursor() as fresh:
        gate._look(LOCAL, store.version(seen.board).as_of, fresh)
        before = fresh.execute(SQL).fetchall()
    _, after, _ = gate.run(SQL, {}, seen=seen)
    assert list(after) == before
    assert kind_of(seen, "project_state") == kind_of(seen, "project_progress") == "BASE TABLE"


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
    _, [(dept_id,)], _ = gate.run("select min(lead_dept_id) from project", {}, seen=everything)
    head = access.Viewer("head", frozenset({"department_head"}), (dept_id,))
    _, all_of_them, _ = gate.run(SQL, {}, seen=everything)
    _, own, _ = gate.run(SQL, {}, seen=query.sight(head))
    assert 0 < len(own) < len(all_of_them)


def test_what_a_statement_stands_on_is_found_through_views_and_macros():
    order = views.stacked("select * from warning_project")
    assert order.index("project_progress") < order.index("project_state")
    assert "points_year" in views.stacked("select * from chosen_points($d, $s, $g, $f, $p)")
    assert "budget_line" not in views.stacked("select * from budget_line")
