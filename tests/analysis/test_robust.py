"""How firm the places of a list are."""

from oneboard.analysis.robust import Hold, Scored, holds

LIST = [Scored("A", 5, (90.0, 90.0)), Scored("B", 5, (60.0, 50.0)), Scored("C", 5, (50.0, 60.0))]


def test_without_a_swing_every_place_is_certain():
    found = holds(LIST, (1, 1), budget=10, swing=0)
    assert found == [Hold("A", 1.0, 1, 1), Hold("B", 1.0, 2, 2), Hold("C", 0.0, 3, 3)]


def test_two_that_differ_only_by_the_weights_share_the_place():
    first, second, third = holds(LIST, (1, 1), budget=10, swing=0.2)
    assert first == Hold("A", 1.0, 1, 1)
    assert (second.rank_best, second.rank_worst) == (2, 3)
    assert 0.4 < second.above_share < 0.6
    assert second.above_share + third.above_share == 1


def test_the_same_weights_are_tried_every_time():
    assert holds(LIST, (1, 1), budget=10, swing=0.2) == holds(LIST, (1, 1), budget=10, swing=0.2)


def test_must_do_stands_first_and_unknown_criteria_do_not_count():
    rows = [
        Scored("A", 5, (90.0, 10.0)),
        Scored("B", 5, (None, 80.0)),
        Scored("C", 50, (0.0, 0.0), is_must=True),
    ]
    found = {hold.name: hold for hold in holds(rows, (1, 1), budget=55, swing=0)}
    assert found["C"] == Hold("C", 1.0, 1, 1)
    assert found["B"] == Hold("B", 1.0, 2, 2)
    assert found["A"].above_share == 0
    assert holds([], (1, 1), budget=1, swing=0.2) == []
