"""When projects arrive, drawn from the stays of others."""

import pytest

from oneboard.analysis.arrival import Way, arrivals
from oneboard.analysis.stays import Stay

ALIKE = [Stay(stage, 100, True) for stage in ("research", "pilot") for _ in range(6)]
SPREAD = [Stay("pilot", day, True) for day in range(100, 200, 5)]


def one(way: Way, stays: list[Stay], **more):
    [found] = arrivals([way], stays, **{"interval": 0.8, "enough": 5} | more)
    return found


def test_stays_that_are_all_alike_leave_nothing_to_chance():
    found = one(Way("A", ("research", "pilot"), 30), ALIKE)
    assert (found.low, found.middle, found.high) == (170, 170, 170)
    assert (found.cases, found.known) == (6, True)


def test_the_time_spent_already_is_taken_off_and_the_short_stays_with_it():
    fresh, late = one(Way("A", ("pilot",), 0), SPREAD), one(Way("A", ("pilot",), 160), SPREAD)
    assert 100 <= fresh.low < fresh.middle < fresh.high < 200
    assert 0 < late.low < late.middle < late.high < 40
    assert late.cases == 7


def test_whoever_is_there_longer_than_nearly_all_gets_no_day():
    found = one(Way("A", ("pilot",), 180), SPREAD)
    assert (found.middle, found.cases, found.known) == (None, 3, False)


def test_too_few_stays_anywhere_on_the_way_give_no_day():
    assert not one(Way("A", ("pilot", "incubation"), 0), SPREAD).known


def test_stays_that_never_ended_leave_the_latest_day_open():
    held = [Stay("pilot", 300, False) for _ in range(6)]
    found = one(Way("A", ("pilot",), 0), SPREAD + held)
    assert found.low and found.middle
    assert found.high is None


def test_a_wider_interval_and_fewer_cases_reach_further():
    narrow, wide = (one(Way("A", ("pilot",), 0), SPREAD, interval=i) for i in (0.5, 0.9))
    assert wide.low < narrow.low < narrow.high < wide.high


def test_the_same_draws_every_time_and_nothing_without_projects():
    ways = [Way("A", ("pilot",), 0), Way("B", ("pilot",), 0)]
    first, second = arrivals(ways, SPREAD, interval=0.8, enough=5)
    assert first.middle == second.middle == pytest.approx(one(ways[0], SPREAD).middle)
    assert arrivals([], SPREAD, interval=0.8, enough=5) == []
