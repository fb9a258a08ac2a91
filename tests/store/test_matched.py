"""Decisions on proposed matches."""

import pytest

from oneboard import store

PAIR = ("SC-01", "RE-2024-001")


def decide(decision: str, *, who: str = "李娜", agent: str | None = None) -> None:
    store.decide_match("own", PAIR, decision, who=who, number=3, agent=agent)


def test_the_latest_decision_on_a_pair_counts():
    decide("dismissed")
    decide("assigned", who="王伟", agent="Y1")
    [kept] = store.match_decisions("own")
    assert (kept.demand, kept.technology) == PAIR
    assert (kept.decision, kept.agent, kept.who, kept.number) == ("assigned", "Y1", "王伟", 3)
    assert store.match_decisions("sample") == []


def test_a_decision_can_be_taken_back_and_the_log_keeps_both():
    decide("accepted")
    decide("open")
    assert store.match_decisions("own") == []
    told = [line.details["decision"] for line in store.audit_log()]
    assert told == ["open", "accepted"]


def test_only_known_decisions_are_kept():
    with pytest.raises(ValueError):
        decide("perhaps")
    assert store.match_decisions("own") == []
