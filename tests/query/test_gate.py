"""The gate: version, scope, choices and settings decide an answer."""

import pytest

from oneboard import access, query, store
from oneboard.query import gate

LOCAL = access.local()
pytestmark = pytest.mark.usefixtures("on_sample")


def projects(seen: query.Sight, **choices) -> set[str]:
    sql = (
        "select project_id from chosen_projects($department, $stage, $grade, $field)"
        " order by project_id"
    )
    given = {name: choices.get(name, []) for name in ("department", "stage", "grade", "field")}
    _, records, _ = gate.run(sql, given, seen=seen)
    return {project_id for (project_id,) in records}


def test_nothing_chosen_means_all():
    seen = query.sight(LOCAL)
    _, [(count,)], _ = gate.run("select count(*) from project", {}, seen=seen)
    assert len(projects(seen)) == count > 0


def test_a_department_stands_for_what_is_below_it():
    seen = query.sight(LOCAL)
    _, rows, _ = gate.run(
        "select ancestor, list(dept_id) from department_closure group by ancestor"
        " having count(*) > 1 order by count(*) asc limit 1",
        {},
        seen=seen,
    )
    [(above, below)] = rows
    alone = [projects(seen, department=[one]) for one in below if one != above]
    assert projects(seen, department=[above]) >= set().union(*alone)


def test_an_earlier_version_gives_its_own_answer():
    numbers = [info.number for info in store.versions("sample")]
    counts = {n: len(projects(query.sight(LOCAL, board="sample", number=n))) for n in numbers}
    assert len(set(counts.values())) > 1


def test_a_scope_leaves_no_row_of_others():
    everything = query.sight(LOCAL)
    _, [(dept_id,)], _ = gate.run(
        "select lead_dept_id from project group by lead_dept_id order by count(*) desc limit 1",
        {},
        seen=everything,
    )
    head = access.Viewer("head", frozenset({"department_head"}), (dept_id,))
    seen = query.sight(head)
    for table, owner in (("project", "lead_dept_id"), ("person", "dept_id"), ("points", "dept_id")):
        _, rows, _ = gate.run(f'select distinct "{owner}" from "{table}"', {}, seen=seen)
        assert rows == ((dept_id,),), table
    _, [(strangers,)], _ = gate.run(
        "select count(*) from spend where project_id not in (select project_id from project)",
        {},
        seen=seen,
    )
    assert strangers == 0


def test_a_department_stands_for_those_below_it_in_a_scope_as_well():
    head = access.Viewer("head", frozenset({"department_head"}), ("D07",))
    _, rows, _ = gate.run("select distinct lead_dept_id from project", {}, seen=query.sight(head))
    assert set(rows) == {("D07",), ("D09",)}
    options = query.ask("options/department", seen=query.sight(head))
    assert set(options.column("value")) == {"D07", "D09"}


def test_a_scope_narrows_what_can_be_chosen():
    seen = query.sight(access.Viewer("head", frozenset({"department_head"}), ("nobody",)))
    assert len(query.ask("options/department", seen=seen)) == 0
    assert len(query.ask("options/field", seen=seen)) == 0


def test_two_scopes_never_share_an_answer():
    mine = query.sight(access.Viewer("a", frozenset({"department_head"}), ("D01",)))
    yours = query.sight(access.Viewer("b", frozenset({"department_head"}), ("D02",)))
    assert mine.key != yours.key != query.sight(LOCAL).key


def test_a_question_nobody_wrote():
    with pytest.raises(query.UnknownQuestion):
        query.ask("burn/../../secrets", seen=query.sight(LOCAL))


def test_a_choice_is_bound_never_pasted():
    seen = query.sight(LOCAL)
    assert projects(seen, field=["x'] ) or true; drop table project; --"]) == set()


def test_a_row_without_a_value_is_never_picked():
    seen = query.sight(LOCAL)
    sql = (
        "select count(*) filter (where is_major), (select count(*) from project"
        " where picked($major, case when is_major then 'yes' end)) from project"
    )
    _, [(wanted, picked)], _ = gate.run(sql, {"major": ["yes"]}, seen=seen)
    assert picked == wanted > 0
