"""Kept choices of projects."""

from oneboard import store

WISH = {"budget": ["300000000"], "must": ["RE-1"], "department": ["研究院"]}


def test_a_scenario_comes_back_as_it_was_kept_newest_first():
    store.save_scenario("own", "甲案", WISH, who="李娜", number=3, settings=7)
    store.save_scenario("own", "甲案", {}, who="王伟", number=4, settings=7)
    newest, first = store.scenarios("own")
    assert (first.name, first.who, first.number, first.settings_version) == ("甲案", "李娜", 3, 7)
    assert first.wish == WISH
    assert newest.at >= first.at
    assert store.scenarios("sample") == []


def test_what_was_kept_and_forgotten_is_in_the_log():
    store.save_scenario("own", "甲案", WISH, who="李娜", number=3, settings=0)
    store.forget_scenario(store.scenarios("own")[0], who="王伟")
    assert store.scenarios("own") == []
    told = [(line.who, line.action, line.details["scenario"]) for line in store.audit_log()]
    assert told == [("王伟", "forget_scenario", "甲案"), ("李娜", "save_scenario", "甲案")]
