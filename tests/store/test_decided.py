"""Decisions of a meeting: kept with what they rest on, closed once."""

from datetime import date, timedelta

import pytest

from oneboard import store

DUE = date(2026, 12, 1)
GROUND = store.Ground(
    agenda="11月例会", place=2, page="burn", number=3, link={"department": ["D1", "D2"]},
    figure="burn/headline:execution_rate", value=61.5,
)  # fmt: skip


def decide(text: str = "暂停二期采购", agenda: str = GROUND.agenda) -> int:
    ground = store.Ground(**vars(GROUND) | {"agenda": agenda})
    return store.decide("own", text, ground, owner="王伟", due=DUE, who="李娜")


def test_a_decision_comes_back_with_what_the_room_looked_at():
    made = decide()
    [kept] = store.decisions("own")
    assert kept.id == made
    assert (kept.text, kept.owner, kept.due, kept.who) == ("暂停二期采购", "王伟", DUE, "李娜")
    found = {name: getattr(kept, name) for name in vars(GROUND)}
    assert found == vars(GROUND)
    assert store.decisions("sample") == []


def test_one_agenda_is_told_from_another_and_the_order_stays():
    decide("甲")
    decide("乙", agenda="12月例会")
    decide("丙")
    assert [kept.text for kept in store.decisions("own")] == ["甲", "乙", "丙"]
    assert [kept.text for kept in store.decisions("own", "11月例会")] == ["甲", "丙"]


def test_only_an_open_decision_past_its_day_is_late():
    made = decide()
    [kept] = store.decisions("own")
    assert not kept.is_late(DUE)
    assert kept.is_late(DUE + timedelta(days=1))
    store.close(made, "done", "已办结", who="王伟")
    [kept] = store.decisions("own")
    assert not kept.is_late(DUE + timedelta(days=1))


def test_what_was_closed_stays_as_it_was_closed_first():
    made = decide()
    assert store.close(made, "dropped", "合同已取消", who="王伟")
    assert not store.close(made, "done", "已办结", who="李娜")
    [kept] = store.decisions("own")
    assert (kept.state, kept.closing, kept.closed_by) == ("dropped", "合同已取消", "王伟")
    assert kept.closed_at >= kept.at
    with pytest.raises(ValueError):
        store.close(made, "open", "", who="李娜")


def test_the_log_says_where_it_was_decided_but_not_what_or_by_whom_to_be_done():
    made = decide()
    store.close(made, "done", "已办结", who="王伟")
    closed, decided = store.audit_log()
    assert (decided.who, decided.action, decided.details["figure"]) == (
        "李娜", "decide", GROUND.figure,
    )  # fmt: skip
    assert closed.details == {"decision": made, "state": "done"}
    told = f"{decided.details}{closed.details}"
    assert "采购" not in told and "王伟" not in told
