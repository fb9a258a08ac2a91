"""Kept agendas of meetings."""

from dataclasses import replace
from datetime import date

from oneboard import store
from oneboard.store import Item

MARCH, APRIL = date(2026, 3, 31), date(2026, 4, 30)
FIRST = Item(1, "project", {"project": ["RE-1"]}, "", "RE-1", "是否继续", 10, "红灯90天")
SECOND = Item(2, "burn", {"department": ["D1"]}, "burn/headline:paid", "", "知悉", 5)


def names() -> list[str]:
    return [kept.name for kept in store.agendas("own")]


def test_an_agenda_comes_back_as_it_was_kept():
    key = store.keep_agenda("own", "三月例会", MARCH, [FIRST, SECOND], who="李娜")
    kept = store.agenda("own", "三月例会")
    assert (kept.id, kept.name, kept.day, kept.who) == (key, "三月例会", MARCH, "李娜")
    assert kept.items == (FIRST, SECOND)
    assert store.agenda("sample", "三月例会") is None


def test_the_latest_meeting_stands_first():
    store.keep_agenda("own", "四月例会", APRIL, [], who="李娜")
    store.keep_agenda("own", "三月例会", MARCH, [FIRST], who="李娜")
    assert names() == ["四月例会", "三月例会"]


def test_an_agenda_of_the_same_name_is_replaced():
    store.keep_agenda("own", "例会", MARCH, [FIRST], who="李娜")
    store.keep_agenda("own", "例会", APRIL, [replace(SECOND, place=1)], who="王伟")
    [kept] = store.agendas("own")
    assert (kept.day, kept.who, kept.items) == (APRIL, "王伟", (replace(SECOND, place=1),))


def test_what_was_kept_and_dropped_is_in_the_log():
    store.keep_agenda("own", "例会", MARCH, [FIRST], who="李娜")
    store.drop_agenda("own", "例会", who="王伟")
    assert names() == []
    told = [(line.who, line.action, line.details["agenda"]) for line in store.audit_log()]
    assert told == [("王伟", "drop_agenda", "例会"), ("李娜", "keep_agenda", "例会")]
