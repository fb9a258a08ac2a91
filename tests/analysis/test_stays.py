"""How long stays are when some of them are not over."""

import pytest

from oneboard.analysis.stays import Stay, Step, dwells, staying


def stays(*days: float, moved: bool = True, stage: str = "pilot") -> list[Stay]:
    return [Stay(stage, day, moved) for day in days]


def test_without_open_stays_the_curve_is_the_plain_share():
    assert staying(stays(10, 20, 30, 40)) == [
        Step(0, 1), Step(10, 0.75), Step(20, 0.5), Step(30, 0.25), Step(40, 0),
    ]  # fmt: skip


def test_an_open_stay_counts_until_its_day_and_no_longer():
    """Kaplan and Meier by hand: 3/4 after 10, then of the two left after 25 one goes at 30."""
    curve = staying(stays(10, 30) + stays(25, 50, moved=False))
    assert [step.day for step in curve] == [0, 10, 30]
    assert [step.share for step in curve] == pytest.approx([1, 3 / 4, 3 / 4 * 1 / 2])


def test_leaving_the_open_ones_out_would_make_stays_look_short():
    [dwell] = dwells(stays(10, 20, 30) + stays(*[40] * 5, moved=False), long_at=0.75, enough=3)
    assert (dwell.median, dwell.long) == (None, None)
    assert (dwell.stays, dwell.moved) == (8, 3)


def test_median_and_long_stay_are_the_days_by_which_so_many_have_gone():
    [dwell] = dwells(stays(10, 20, 30, 40), long_at=0.75, enough=4)
    assert (dwell.median, dwell.long) == (20, 30)


def test_too_few_moves_say_nothing():
    found = dwells(stays(10, 20) + stays(5, stage="research"), long_at=0.75, enough=2)
    assert [(dwell.stage, dwell.median) for dwell in found] == [("pilot", 10), ("research", None)]
    assert found[1].curve == ()
    assert dwells([], long_at=0.75, enough=1) == []
