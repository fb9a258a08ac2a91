"""A wish survives its way through a link, and a broken link does no harm."""

import pytest

from oneboard.workings.wish import NAMES, Wish, from_params, to_params

FULL = Wish(
    budget=3e8,
    rank_by="productivity",
    weights=(1, 2.5, 3, 4, 5, 6),
    must=("RE-1", "RE-2"),
    exclusive=(("RE-3", "RE-4"), ("RE-5", "RE-6")),
    least=(("horizon:H3", 1e8), ("tech_field:A=B", 2e7)),
)


@pytest.mark.parametrize("wish", [Wish(), FULL, Wish(budget=0.0), Wish(must=("RE-1",))])
def test_a_link_brings_back_what_it_was_made_from(wish):
    assert from_params(to_params(wish)) == wish


def test_what_everybody_sees_stays_out_of_the_address():
    assert not any(to_params(Wish()).values())
    assert set(NAMES) == set(to_params(FULL))


@pytest.mark.parametrize(
    "broken",
    [
        {"budget": ["much"]},
        {"budget": ["-5"]},
        {"rank_by": ["beauty"]},
        {"weights": ["1-2-3"]},
        {"weights": ["a-b-c-d-e-f"]},
        {"weights": ["0-0-0-0-0-0"]},
        {"least": ["=100"]},
        {"other": ["x"]},
    ],
)
def test_what_makes_no_sense_is_left_out(broken):
    assert from_params(broken) == Wish()
