"""The order of a meeting and where the keys lead."""

from datetime import date, datetime

import pytest

from oneboard.store import Agenda, Item
from oneboard.ui.room import places
from oneboard.ui.room.places import CLOSING, OPENING, POINT

ITEMS = tuple(Item(n, "burn", {}, "", "", f"甲{n}", 5) for n in (1, 2))
AGENDA = Agenda(1, "own", "例会", date(2026, 11, 26), "李娜", datetime(2026, 11, 25, 9), ITEMS)
MEETING = places.of_agenda(AGENDA, is_kiosk=False)
KIOSK = places.of_agenda(AGENDA, is_kiosk=True)


def test_a_meeting_opens_with_the_last_one_and_ends_with_its_own_decisions():
    assert [place.kind for place in MEETING] == [OPENING, POINT, POINT, CLOSING]
    assert [place.number for place in MEETING] == [0, 1, 2, 3]
    assert [place.item for place in MEETING if place.item] == list(ITEMS)
    assert [place.kind for place in KIOSK] == [OPENING, POINT, POINT]


@pytest.mark.parametrize(
    ("told", "number"), [(None, 0), ("2", 2), ("99", 3), ("-1", 0), ("zwei", 0), ("", 0)]
)
def test_any_address_leads_somewhere(told, number):
    assert places.at(MEETING, told).number == number


@pytest.mark.parametrize(
    ("here", "way", "there"),
    [(0, "next", 1), (3, "next", 3), (1, "back", 0), (0, "back", 0), (2, "first", 0),
     (1, "last", 3)],
)  # fmt: skip
def test_people_stop_at_both_ends(here, way, there):
    assert places.after(MEETING, MEETING[here], way, loops=False).number == there


def test_a_kiosk_begins_again():
    assert places.after(KIOSK, KIOSK[-1], "next", loops=True) == KIOSK[0]


def test_without_an_agenda_the_pages_are_shown_in_order():
    shown = places.of_pages(["home", "burn"])
    assert [(place.number, place.item.page) for place in shown] == [(1, "home"), (2, "burn")]
    assert places.at(shown, None).item.page == "home"
