"""Who may not see names finds nobody, whatever filters are set and figures subtracted."""

from collections.abc import Iterator
from itertools import product

import duckdb
import numpy as np
import pytest

from oneboard import access, dictionary, query, text
from oneboard.query import crowd, rolls
from oneboard.ui import trust
from tests.queries import harness

LEAST = dictionary.settings()["small_group"].default
PARENTS = {"R": None, "A": "R", "B": "A", "C": "R", "D": "C", "E": "R", "F": "E", "G": None}
STAFF = {
    "R": 1,
    "A": 6,
    "B": 3,
    "C": 6,
    "D": 2,
    "E": 0,
    "F": 4,
    "G": 4,
}  # 52 awards: bits of a double
STAGES, FIELDS = ("research", "pilot"), ("磁材", "催化", "抛光")
DEPARTMENTS = [[], *([one] for one in PARENTS)]
PROJECTS = [
    {"stage": stages, "field": fields}
    for stages, fields in product([[], ["research"], ["pilot"]], [[], ["磁材"], ["磁材", "催化"]])
]
EVEN = {f"points_weight_{pillar}": 1 for pillar in ("input", "output", "commercial")}
SUMS = ("points_total", "points_input", "points_evidenced", "points_unproven", "points_awarded",
        "points_old_rules", "points_new_rules", "points_awarded_role", "value")  # fmt: skip
QUICK = ("points/over_time", "point_rules/roles")  # asked in every combination
OTHERS = ("points/by_department", "points/evidence", "points/headline", "points/distribution",
          "points/rules", "point_rules/groups")  # fmt: skip


def made() -> tuple[dict[str, list[dict]], dict[int, str]]:
    """Every award has points of its own, so that a sum tells what it is made of."""
    people = [f"{dept}{number}" for dept, count in STAFF.items() for number in range(count)]
    projects = [
        {"project_id": f"P{s}{f}", "lead_dept_id": "R", "stage": stage, "tech_field": field}
        for (s, stage), (f, field) in product(enumerate(STAGES), enumerate(FIELDS))
    ]
    awards, earners = [], {}
    for place, person in enumerate(people):
        for other in (0, 1):
            worth = 2 ** len(awards)
            earners[worth] = person
            awards.append({
                "dept_id": person[0], "person_id": person, "period": "2026-Q1", "pillar": "input",
                "rule_code": "R1", "ref": projects[(place * (1 + other) // 3) % 6]["project_id"],
                "points": worth, "evidence_ref": "x",
            })  # fmt: skip
    listed = [
        {"dept_id": dept, "dept_name": dept, "parent_dept_id": parent, "valid_from": "2025-01-01"}
        for dept, parent in PARENTS.items()
    ]
    staff = [
        {"person_id": one, "person_name": one, "dept_id": one[0], "is_rd": True, "title": one[1:]}
        for one in people
    ]
    return {"department": listed, "person": staff, "project": projects, "points": awards}, earners


def figures(con: duckdb.DuckDBPyConnection) -> Iterator[float]:
    """The sums of every combination of filters; the slower questions under one filter at a time."""
    for name in crowd.GROUPS:
        con.execute(f"create temp table {name} as select * from {name}")
    filters = [p | {"department": d} for p, d in product(PROJECTS, DEPARTMENTS)]
    for name, chosen in product(QUICK, filters):
        yield from sums(harness.answer(con, name, chosen))
    few = [one for one in filters if sum(map(bool, one.values())) < 2]
    for name, chosen in product(OTHERS, few):
        yield from sums(harness.answer(con, name, chosen))
    for trait in ("title", "education", "track"):
        yield from sums(harness.answer(con, "point_rules/groups", {"group_by": [trait]}))


def sums(rows: list[dict]) -> Iterator[float]:
    for row in rows:
        if row.get("figure", "points_total") == "points_total":
            yield from (row[name] for name in SUMS if row.get(name))


def fewest(found: set[int], earners: dict[int, str]) -> int:
    """The people of the smallest figure, or difference of two of which one contains the other."""
    apart = (
        one ^ two for one, two in product(found, found | {0}) if one != two and one & two == two
    )
    return min(len({who for bit, who in earners.items() if part & bit}) for part in apart)


def solved(found: set[int], earners: dict[int, str]) -> int:
    """How many single awards all figures together give away, as equations."""
    known = np.array([[bool(one & bit) for bit in earners] for one in found], dtype=float)
    within = np.linalg.pinv(known) @ known
    return int((np.diag(within) > 1 - 1e-6).sum())


def test_nobody_is_found_by_filters_and_differences():
    given, earners = made()
    with harness.board(given, settings=EVEN, told=crowd.PLACES) as con:
        found = {int(one) for one in figures(con)}
    assert fewest(found, earners) >= LEAST
    assert solved(found, earners) == 0
    assert len(found) > 8, "figures of parts are shown all the same"


def test_who_may_see_names_sees_single_people_but_a_head_only_the_own_ones():
    """Else the test above could not fail."""
    given, earners = made()
    with harness.board(given, settings=EVEN) as con:
        found = {int(one) for one in sums(harness.answer(con, "point_rules/groups", {}))}
        assert fewest(found, earners) < LEAST
        con.execute("set variable scope = ['A', 'B']")
        own = sum(bit for bit, person in earners.items() if person[0] in "AB")
        for name, departments in product(QUICK, DEPARTMENTS):
            for one in sums(harness.answer(con, name, {"department": departments})):
                assert int(one) & ~own == 0, (name, departments)


@pytest.mark.usefixtures("on_sample")
def test_figures_of_a_version_that_tells_nothing_of_people_are_unknown_and_not_zero(monkeypatch):
    """Else a comparison with it would say that everything is new."""
    executive = access.viewer("e", frozenset({"executive"}), ())
    for moved, chosen, is_known in (
        (LEAST - 1, {}, False),
        (LEAST, {}, True),
        (LEAST, {"department": ["D02"]}, False),
    ):
        monkeypatch.setattr(
            rolls, "_staff", lambda board, number, at, n=moved: frozenset(range(n * (number == 3)))
        )
        seen = query.sight(executive, number=1)
        for name in ("points/headline", "point_rules/headline", "talent/headline"):
            values = query.ask(name, chosen, seen=seen).column("value")
            assert any(value is not None for value in values) is is_known, (name, moved, chosen)
        assert None not in query.ask("home/standing", seen=seen).column("value")
        proven = {
            row.figure: row.value for row in query.ask("evidence/headline", chosen, seen=seen)
        }
        assert proven["patents_granted"] is not None
        assert (proven["claims_proven_share"] is not None) is is_known


@pytest.mark.usefixtures("on_sample")
def test_rules_about_people_are_not_asked_of_groups():
    executive = query.sight(access.viewer("e", frozenset({"executive"}), ()))
    theirs, ours = (
        query.ask("quality/rules", seen=s) for s in (executive, query.sight(access.local()))
    )
    broken = {row.rule: row.rule_breaks for row in ours}
    assert {row.rule for row in theirs} < set(broken)
    assert all(broken[row.rule] == row.rule_breaks for row in theirs)
    assert "unknown_person" in set(broken) - {row.rule for row in theirs}


@pytest.mark.usefixtures("on_sample")
def test_whoever_looks_lists_are_late_and_the_board_is_believed_alike():
    """A list is about a department; only how many of its records are of whom is told by places."""
    looks = [
        query.sight(access.viewer(role, frozenset({role}), ())) for role in ("analyst", "executive")
    ]
    apart = {
        "quality/freshness": {"records", "deliveries"},
        "changes/delivered": {
            "files_new",
            "records_new",
            "rows_added",
            "rows_changed",
            "rows_left",
        },
    }

    def asked(name: str, **chosen: list) -> tuple[query.Answer, query.Answer]:
        one, other = (query.ask(name, {"compared": [1]} | chosen, seen=seen) for seen in looks)
        for column in set(one.columns) - apart.get(name, set()):
            assert one.column(column) == other.column(column), (name, column, chosen)
        return one, other

    facts = [asked(name) for name in (trust.FRESHNESS, trust.QUALITY, trust.EVIDENCE)]
    for lang in text.LANGUAGES:
        one, other = (trust.facts(*answers, lang) for answers in zip(*facts, strict=True))
        assert one == other
    for name in ("suspicion", "reconciliation", "issues", "rule_breaks"):
        asked(f"quality/{name}")
    fresh = facts[0][1]
    joined = sorted({row.dept_id for row in fresh if row.latest and row.records is None})
    assert joined
    late = asked("changes/late"), asked("changes/late", department=joined)
    assert len(late[0][0]) > 0
    for name, counts in (
        ("quality/freshness", ("records",)),
        ("quality/completeness", ("records", "cells_expected", "cells_blank")),
        ("changes/delivered", ("records_new", "rows_added", "rows_changed", "rows_left")),
    ):
        answers = [query.ask(name, {"compared": [1]}, seen=seen) for seen in looks]
        for count in counts:
            one, other = (sum(filter(None, answer.column(count))) for answer in answers)
            assert one == other, (name, count)


def test_how_much_a_few_people_delivered_is_told_of_their_place_only():
    board, _ = made()
    brought = {
        "source": [{"source_id": 1, "table_name": "points", "as_of": "2026-09-30", "sha256": "1"}],
        "project": [
            one | {"lead_dept_id": dept, "status": "active", "project_id": dept}
            for one, dept in zip(board["project"], "AB", strict=False)
        ],
        "points": [award | {"source_id": 1} for award in board["points"]],
        "change_count": [
            {"table_name": name, "dept_id": "B", "change": "changed", "row_count": 2}
            for name in ("points", "project")
        ],
        "change_log": [{"table_name": "points", "dept_id": "B", "change": "changed"}],
    }
    with harness.board(board | brought, told=crowd.PLACES) as con:
        lists = {
            row["dept_id"]: (str(row["latest"]), row["records"], row["deliveries"])
            for row in harness.answer(con, "quality/freshness", {})
            if row["table_name"] == "points"
        }
        changed = {
            row["dept_id"]: row["rows_changed"]
            for row in harness.answer(con, "history/by_department", {})
        }
        logged = {row["department"] for row in harness.answer(con, "history/changes", {})}
    assert STAFF["B"] < LEAST <= STAFF["A"]
    assert lists == {
        "A": ("2026-09-30", 2 * (STAFF["A"] + STAFF["B"]), 1), "B": ("2026-09-30", None, None),
    }  # fmt: skip
    assert (changed, logged) == ({"A": 2, "B": 2}, {"A"})


@pytest.mark.usefixtures("on_sample")
def test_an_earlier_version_tells_of_the_whole_and_only_if_it_differs_by_nobody_or_a_group(
    monkeypatch,
):
    executive = access.viewer("e", frozenset({"executive"}), ())
    told = {}
    for moved in (0, LEAST - 1, LEAST):
        monkeypatch.setattr(
            rolls, "_staff", lambda board, number, at, n=moved: frozenset(range(n * (number == 3)))
        )
        seen = query.sight(executive, number=1)
        told[moved] = (
            seen.crowd,
            {row.dept_id for row in query.ask("talent/by_department", seen=seen)},
        )
    assert told == {
        0: (crowd.WHOLE, {"D01"}), LEAST - 1: (crowd.CLOSED, set()), LEAST: (crowd.WHOLE, {"D01"}),
    }  # fmt: skip
    assert query.sight(executive).crowd == crowd.PLACES
    assert query.sight(access.local(), number=1).crowd == crowd.FULL


@pytest.mark.usefixtures("on_sample")
def test_who_was_on_the_lists_is_read_from_the_versions():
    assert not rolls.is_apart("sample", 3, least=LEAST)
    assert rolls.is_apart("sample", 1, least=10_000)
