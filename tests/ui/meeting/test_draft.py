"""The agenda while it is being written."""

from dataclasses import replace
from datetime import UTC, date, datetime

from oneboard.store import Agenda, Item
from oneboard.ui.meeting import draft
from oneboard.ui.meeting.draft import Draft

DAY = date(2026, 10, 8)


def point(ask: str, minutes: int = 10) -> Item:
    return Item(0, "project", {"project": [ask]}, "", ask, ask, minutes)


def three() -> Draft:
    return draft.begin("例会", DAY, [point("a"), point("b", 5), point("c", 3)])


def asks(now: Draft) -> list[str]:
    return [item.ask for item in now.items]


def test_points_are_moved_up_and_down_and_stay_inside():
    now = three()
    last = now.lines[-1].key
    assert asks(draft.move(now, last, -1)) == ["a", "c", "b"]
    assert asks(draft.move(now, last, 1)) == ["a", "b", "c"]
    assert asks(draft.move(now, now.lines[0].key, -1)) == ["a", "b", "c"]
    assert [item.place for item in draft.move(now, last, -1).items] == [1, 2, 3]


def test_a_point_keeps_its_key_and_none_is_used_again():
    now = three()
    moved = draft.move(now, now.lines[0].key, 1)
    assert [line.key for line in moved.lines] == [2, 1, 3]
    again = draft.add(draft.remove(moved, 3), point("d"))
    assert [line.key for line in again.lines] == [2, 1, 4]
    assert asks(again) == ["b", "a", "d"]
    assert [line.key for line in draft.begin("", DAY, again.items, made=again.made).lines] == [
        5,
        6,
        7,
    ]


def test_time_boxes_add_up_after_an_edit():
    now = three()
    assert now.minutes == 18
    edited = draft.edit(now, now.lines[1].key, ask="终止", minutes=20)
    assert (edited.minutes, asks(edited)) == (33, ["a", "终止", "c"])


def test_a_draft_is_kept_until_something_differs():
    now = three()
    kept = Agenda(1, "own", "例会", DAY, "李娜", datetime(2026, 10, 1, tzinfo=UTC), now.items)
    assert now.says(kept)
    assert not now.says(None)
    assert not replace(now, day=date(2026, 10, 9)).says(kept)
    assert not draft.move(now, now.lines[0].key, 1).says(kept)
