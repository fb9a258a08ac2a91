"""The estimate of what is left."""

import pytest

from oneboard.ingest.road.pace import counted_down, left, share, timed
from oneboard.ingest.road.take import Step


def test_the_rest_takes_as_long_as_what_lies_behind():
    assert left(Step("understand", "a.csv", 0, 1), 6) == pytest.approx(9)
    assert left(Step("compare", "a.xlsx", 0, 1), 17) == pytest.approx(3)


@pytest.mark.parametrize(
    ("step", "seconds"),
    [
        (Step("read", "a.csv", 0, 1, 0.1), 10),
        (Step("understand", "a.csv", 0, 1), 1),
        (Step("publish", "", 0, 1), 10),
    ],
    ids=["too little", "too soon", "nothing to go by"],
)
def test_nothing_is_said_that_nobody_can_know(step, seconds):
    assert left(step, seconds) is None


@pytest.mark.parametrize("file", ["a.csv", "a.xlsx"])
def test_the_share_never_goes_back(file):
    steps = [
        *(Step("read", file, at, 2, part) for at in range(2) for part in (0.0, 0.5, 1.0)),
        *(Step("understand", file, at, 2) for at in range(2)),
        Step("compare", file, 0, 1),
        Step("compare", file, 1, 1),
    ]
    shares = [share(step) for step in steps]
    assert shares == sorted(shares)
    assert shares[-1] == 1


def test_each_step_is_told_with_what_is_left():
    told, times = [], iter([0.0, 4.0])
    timed(told.append, clock=lambda: next(times))(Step("read", "a.xlsx", 0, 1, 0.5))
    assert told[0].left == pytest.approx(4 * (1 - 0.325) / 0.325)


def test_an_estimate_is_counted_down_and_never_below_nothing():
    def after(seconds: float) -> int | None:
        return counted_down(12.0, since=100.0, clock=lambda: 100.0 + seconds)

    assert [after(0), after(4.4), after(12), after(30)] == [12, 8, 0, 0]
    assert counted_down(None, since=100.0) is None
