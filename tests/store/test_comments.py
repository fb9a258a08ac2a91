"""Comments on figures, what somebody watches, and the filters somebody begins with."""

import pytest

from oneboard import store
from oneboard.store import Subject

RATE = Subject(
    "burn/headline:execution_rate",
    "burn",
    3,
    choices={"department": ["D03"], "stage": []},
    link={"department": ["D03"]},
    value=0.71,
    said={"en": "71%", "zh": "71%"},
)


@pytest.fixture
def said() -> store.Comment:
    store.comment("own", RATE, "请财务核对", who="李娜")
    [one] = store.comments("own")
    return one


def test_a_comment_keeps_the_figure_as_it_was_seen(said):
    assert (said.about, said.text, said.who) == (RATE, "请财务核对", "李娜")
    assert said.about.choices == RATE.choices and said.about.said == RATE.said
    assert said.is_open
    assert store.comments("sample") == store.comments("own", figure="burn/headline") == []


def test_replies_stand_with_their_comment_and_the_newest_comment_first(said):
    store.reply(said, "已核对", who="王伟")
    store.comment("own", RATE, "第二条", who="李娜")
    newest, first = store.comments("own", figure=RATE.figure)
    assert newest.text == "第二条" and newest.replies == ()
    assert [(one.text, one.who) for one in first.replies] == [("已核对", "王伟")]


def test_a_comment_is_open_until_it_is_resolved_and_again_when_it_is_reopened(said):
    store.reply(said, "已核对", who="王伟")
    store.comment("own", RATE, "", who="李娜", is_seen=True)
    assert [one.id for one in store.open_comments("own")] == [said.id]
    store.resolve(said, who="王伟")
    store.resolve(said, who="somebody later")
    closed = store.comments("own")[1]
    assert (closed.closed_by, closed.is_open) == ("王伟", False)
    assert store.open_comments("own") == []
    store.reopen(said, who="李娜")
    assert store.open_comments("own")[0].about.key == RATE.key
    actions = [line.action for line in store.audit_log()]
    assert actions == ["reopen_comment", "resolve_comment", "seen_figure", "reply_figure",
                       "comment_figure"]  # fmt: skip
    assert "请财务核对" not in str([line.details for line in store.audit_log()])


def test_a_figure_is_the_same_on_another_version_and_under_the_same_filters():
    open_filter = {"stage": [], "department": ["D03"], "compared": [2]}
    assert Subject(RATE.figure, "home", 4, choices=open_filter).key == RATE.key
    assert Subject(RATE.figure, "home", 4).key != RATE.key


def test_everybody_has_a_list_of_their_own():
    store.watch("own", RATE, who="李娜")
    store.watch("own", RATE, who="王伟")
    [mine] = store.watched("own", "李娜")
    assert mine.about == RATE
    store.unwatch(mine, who="李娜")
    assert [one.who for one in store.watched("own")] == ["王伟"]


def test_the_filters_one_begins_with_are_replaced_and_cleared():
    store.keep_scope("own", {"department": ["D03"], "stage": []}, who="李娜")
    store.keep_scope("own", {"department": ["D07"]}, who="李娜")
    assert store.scope_of("own", "李娜") == {"department": ["D07"]}
    assert store.scope_of("own", "王伟") == store.scope_of("sample", "李娜") == {}
    store.keep_scope("own", {}, who="李娜")
    assert store.scope_of("own", "李娜") == {}
