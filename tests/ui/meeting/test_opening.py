"""The opening of a meeting: earlier decisions, late ones first, and how their figures moved."""

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest

from oneboard import access
from oneboard.query import Row
from oneboard.store import Decision
from oneboard.ui.meeting import opening

TODAY = date(2026, 10, 1)
AT = datetime(2026, 7, 15, 9, tzinfo=UTC)


def typed(number: int, **more) -> Decision:
    usual = {
        "id": number, "board": "own", "agenda": "七月例会", "place": 1, "page": "burn",
        "figure": "burn/headline:paid", "link": {}, "number": 2, "value": 100.0,
        "text": f"事项{number}", "owner": "李工", "due": date(2026, 9, 1), "who": "王伟", "at": AT,
        "state": "open", "closed_by": None, "closed_at": None, "closing": None,
    }  # fmt: skip
    return Decision(**usual | more)


def uploaded(**more) -> Row:
    usual = {
        "decision_id": "J1", "meeting_date": date(2026, 4, 15), "meeting": "第1次会议",
        "project_id": "P1", "project_name": "磁环", "item": "加快", "kind": "other",
        "responsible": None, "due_date": date(2026, 6, 30), "follow_up": "late", "days_late": 92,
    }  # fmt: skip
    return Row(usual | more)


def told(decisions: list[Decision], now: dict[int, float | None] | None = None):
    return opening.from_typed(decisions, now or {}, today=TODAY)


def test_a_typed_decision_is_late_once_its_day_is_past():
    late, due_today, endless, done = told(
        [typed(1), typed(2, due=TODAY), typed(3, due=None), typed(4, state="done")]
    )
    assert (late.state, late.days_late) == ("late", 30)
    assert [one.state for one in (due_today, endless, done)] == ["open", "open", "done"]
    assert (late.day, late.project) == (AT.date(), "")
    [about] = told([typed(1, link={"project": ["P1"]})])
    assert about.project == "P1"


def test_the_longest_late_stand_first_and_what_is_done_last():
    earlier = opening.in_order(
        [
            *told(
                [typed(1, state="done"), typed(2), typed(3, state="dropped"), typed(4, due=None)]
            ),
            *opening.from_uploaded([uploaded(), uploaded(item="无天数", days_late=None)]),
        ]
    )
    assert [one.text for one in earlier] == ["加快", "事项2", "无天数", "事项4", "事项3", "事项1"]
    assert opening.counts(earlier) == {"late": 3, "open": 1, "dropped": 1, "done": 1}
    assert earlier[0].link == {"project": ["P1"]}
    assert [one.id for one in earlier] == [None, 2, None, 4, 3, 1]


@pytest.mark.parametrize(
    ("then", "now", "better", "verdict"),
    [
        (100.0, 120.0, "up", "better"),
        (100.0, 120.0, "down", "worse"),
        (100.0, 80.0, "down", "better"),
        (100.0, 100.0, "down", "same"),
        (100.0, 120.0, "", ""),
        (None, 120.0, "up", ""),
        (100.0, None, "up", ""),
    ],
)
def test_a_figure_moved_the_right_way_or_the_wrong_one(then, now, better, verdict):
    [one] = told([typed(1, value=then)], {1: now})
    assert opening.verdict(one, better) == verdict
    assert one.change == (None if None in (then, now) else now - then)


@pytest.mark.parametrize(
    ("chosen", "departments", "seen"),
    [([], None, [1, 2, 3]), (["pilot"], None, [2]), ([], ("D1",), [2])],
)
def test_a_filter_or_a_scope_leaves_the_decisions_on_its_projects(
    monkeypatch, chosen, departments, seen
):
    of_p1, of_p2 = {"project": ["P1"]}, {"project": ["P2"]}
    decisions = [typed(1), typed(2, link=of_p1), typed(3, link=of_p2)]
    viewer = access.Viewer("王伟", frozenset({"executive"}), departments)
    monkeypatch.setattr(opening.store, "decisions", lambda board: decisions)
    monkeypatch.setattr(opening.state, "board", lambda: "own")
    monkeypatch.setattr(opening.state, "viewer", lambda: viewer)
    monkeypatch.setattr(opening.state, "choices", lambda: {"stage": chosen})
    left_over = SimpleNamespace(column=lambda name: ["P1"])
    monkeypatch.setattr(opening, "ask", lambda name: SimpleNamespace(answer=lambda: left_over))
    assert [one.id for one in opening.visible()] == seen


def test_decisions_with_a_figure_come_before_those_of_uploaded_logs():
    late = opening.from_uploaded([uploaded(days_late=400)])
    shown = opening.foremost(opening.in_order([*told([typed(7), typed(8, due=None)]), *late]))
    assert [one.id for one in shown] == [7, 8, None]
