"""Whoever sees some departments is told of the others in sums, and finds no project and nobody."""

from dataclasses import replace
from itertools import product

import pytest

from oneboard import access, dictionary, query, store, text
from oneboard.query import crowd, gate, others
from tests.queries import harness
from tests.query.test_crowd import EVEN, LEAST, PARENTS, fewest, made, solved

NAMES = [name for name in query.names() if query.load(name).others]
ASKED = "departments/side_by_side"
HEAD = access.viewer("h", frozenset({"department_head"}), ("D07",))
OWN = {"D07", "D09"}
POINTS = "select points_total from department_points([], [], [], [])"  # that the question reads


def below(department: str) -> set[str]:
    """It and all departments below it."""
    return {one for one in PARENTS if department in chain(one)}


def chain(department: str | None) -> list[str]:
    return [department, *chain(PARENTS[department])] if department else []


def one_award_each() -> tuple[dict, dict[int, str]]:
    """Points that tell by their sum who earned them."""
    given, _ = made()
    awards = [award | {"points": 2**n} for n, award in enumerate(given["points"][::2])]
    earners = {award["points"]: award["person_id"] for award in awards}
    return given | {"points": awards}, earners


def sums(con, scope: set[str] | None) -> set[int]:
    con.execute("set variable scope = $scope", {"scope": scope and sorted(scope)})
    found = con.execute(POINTS).fetchall()
    return {int(points) for (points,) in found if points}


def test_whoever_knows_the_own_people_finds_none_of_the_others():
    given, earners = one_award_each()
    found = {}
    with harness.board(given, settings=EVEN, told=crowd.PLACES) as con:
        together = sums(con, None)
        for own in map(below, "RBDFG"):
            found[min(own)] = told = sums(con, set(PARENTS) - own)
            known = {points for points, person in earners.items() if person[0] in own}
            assert not any(one & points for one, points in product(told, known))
            assert len(told) < 1 or fewest(told, earners) >= LEAST, own
            assert solved(told | known, earners) == len(known), own
    assert any(len(told) > 1 for told in found.values()), "parts are told all the same"
    own = sum(points for points, person in earners.items() if person[0] in below("R"))
    left = {one & ~own for one in together} - {0}
    assert fewest(left, earners) < LEAST, "places of all people would give some away"


def projects(department: str, count: int) -> dict[str, list[dict]]:
    ids = [f"{department}{n}" for n in range(count)]
    return {
        "project": [
            {"project_id": one, "lead_dept_id": department, "status": "active"} for one in ids
        ],
        "budget": [
            {"project_id": one, "fiscal_year": 2026, "version": "v1", "line": 1, "amount": 10,
             "month": 1, "category": "c", "fund_source": "f"} for one in ids
        ],
    }  # fmt: skip


def test_too_few_projects_of_others_tell_nothing_and_own_ones_everything():
    few, enough = projects("A", LEAST - 1), projects("B", LEAST)
    given = {table: few[table] + enough[table] for table in few}
    given["budget"].append(few["budget"][0] | {"project_id": None, "dept_id": "A", "amount": 7})
    given["department"] = [
        {"dept_id": one, "dept_name": one, "valid_from": "2025-01-01"} for one in "AB"
    ]
    with harness.board(given, told=crowd.PLACES) as con:
        told = {}
        for rights, scope in product(([], ["people"]), (None, ["A", "B"])):
            con.execute("set variable scope = $scope", {"scope": scope})
            con.execute("set variable rights = $rights", {"rights": rights})
            rows = harness.answer(con, ASKED, {})
            told[bool(rights), bool(scope)] = {
                row["dept_id"]: (row["is_own"], row["projects_running"], row["budget_year"])
                for row in rows
            }
    whole = {"A": (None, LEAST - 1, 10 * (LEAST - 1) + 7), "B": (None, LEAST, 10 * LEAST)}
    assert told[False, False] == told[True, False] == whole
    assert told[False, True] == {"A": (False, None, None), "B": (False, LEAST, 10 * LEAST)}
    assert told[True, True] == {one: (True, *figures[1:]) for one, figures in whole.items()}


@pytest.mark.parametrize("name", NAMES)
def test_a_question_about_others_can_be_narrowed_by_nothing_and_names_nobody(name):
    asked = query.load(name)
    assert set(asked.needs) <= {"sorted_by"}
    assert asked.others in asked.gives and asked.others in asked.mark_columns
    tables = dictionary.tables().values()
    people = {c.name for table in tables for c in table.columns if c.personal in ("name", "key")}
    assert not set(asked.gives) & (people | {"project_id", "project_name", "contract_id"})


@pytest.mark.usefixtures("on_sample")
def test_a_head_gets_the_own_rows_and_the_sums_of_the_rest():
    seen, local = query.sight(HEAD), query.sight(access.local())
    answer, whole = query.ask(ASKED, seen=seen), query.ask(ASKED, seen=local)
    sql, none = answer.query.sql, {"sorted_by": []}
    _, own, _ = gate.run(sql, none, seen=seen)
    _, rest, _ = gate.run(sql, none, seen=others.eyes(seen))
    assert answer.records == own + rest and answer.others == len(rest)
    assert {row.dept_id: row.is_own for row in answer} == {
        row.dept_id: row.dept_id in OWN for row in whole
    }
    every = {row.dept_id: row for row in whole}
    unsaid = 0
    for row in answer:
        for name in set(answer.columns) - {"is_own", "few_heads"} - set(answer.query.few):
            is_told = row.is_own or row.values[name] is not None
            assert not is_told or row.values[name] == every[row.dept_id].values[name], name
            unsaid += not is_told
    assert unsaid and every["D01"].budget_year is not None
    strangers = [row for row in answer if not row.is_own]
    texts = {v for row in strangers for v in row.values.values() if isinstance(v, str)}
    assert texts == {text for row in strangers for text in (row.dept_id, row.department)}


@pytest.mark.usefixtures("on_sample")
def test_what_is_not_told_is_said_to_be_of_too_few_and_an_own_unknown_figure_is_not():
    answer = query.ask(ASKED, seen=query.sight(HEAD))
    places = {row.dept_id: n for n, row in enumerate(answer)}
    assert answer.is_few and answer.lacks(places["D01"], "budget_year")
    assert not answer.lacks(places["D02"], "budget_year")
    assert not any(answer.lacks(places[one], name) for one in OWN for name in answer.columns)
    assert answer.few_word("en") == text.say("answer.few_others", "en", n=LEAST)


@pytest.mark.usefixtures("on_sample")
def test_an_order_changes_no_row():
    orders = [
        query.ask(ASKED, {"sorted_by": [name]}, seen=query.sight(HEAD))
        for name in ("", "budget_year", "dept_id' or true --")
    ]
    assert {frozenset(one.records) for one in orders} == {frozenset(orders[0].records)}


@pytest.mark.usefixtures("on_sample")
def test_rows_behind_figures_of_others_stay_closed():
    seen = query.sight(HEAD)
    answer = query.ask(ASKED, seen=seen)
    for measure in answer.query.rows:
        for mark in ({}, {"own_department": "D02"}, {"own_department": "nobody"}):
            found = query.behind(answer.query, measure, answer.choices, mark=mark, seen=seen)
            assert found.is_others and not found.records and found.total is None
        mark = {"own_department": "D09"}
        found = query.behind(answer.query, measure, answer.choices, mark=mark, seen=seen)
        assert not found.is_others
        assert found.total == pytest.approx(query.figure(answer, measure, mark))
    executive = query.sight(access.viewer("e", frozenset({"executive"}), ()))
    found = query.behind(
        answer.query, "budget_year", {}, mark={"own_department": "D02"}, seen=executive
    )
    assert found.records and not found.is_others


@pytest.mark.usefixtures("on_sample")
def test_others_are_told_of_by_the_newest_version_alone_and_to_whoever_sees_figures(
    monkeypatch,
):
    earlier = query.ask(ASKED, seen=query.sight(HEAD, number=1))
    assert not earlier.others and {row.dept_id for row in earlier} == OWN
    mark = {"own_department": "D02"}
    then = query.said(earlier.query, "budget_year", {}, mark=mark, seen=query.sight(HEAD, number=1))
    assert then.value is None
    assert not query.ask(ASKED, seen=query.sight(access.local())).others
    newest, key, known = query.sight(HEAD), query.sight(HEAD).key, store.version
    with monkeypatch.context() as patch:
        patch.setattr(store, "version", lambda *asked: replace(known(*asked), number=4))
        assert newest.key != key, "what is kept of the version goes when the next one is published"
    officer = access.Viewer("o", frozenset({"integrity_officer"}), ("D07",))
    assert len(query.ask(ASKED, seen=query.sight(officer))) == 0
