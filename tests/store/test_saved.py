"""Kept views of pages."""

from oneboard import store

LINK = {"department": ["D1", "D2"], "against": ["year"]}


def kept(who: str) -> list[str]:
    return [view.name for view in store.views_of("own", who)]


def test_a_view_comes_back_as_it_was_kept():
    key = store.save_view(
        "own", "光学支出", "burn", LINK, who="李娜", figure="burn/headline:paid", shared=True
    )
    [view] = store.views_of("own", "李娜")
    assert (view.id, view.who, view.name, view.page) == (key, "李娜", "光学支出", "burn")
    assert (view.link, view.figure, view.shared) == (LINK, "burn/headline:paid", True)
    assert store.views_of("sample", "李娜") == []


def test_others_see_a_view_only_where_it_is_shared():
    store.save_view("own", "b own", "burn", {}, who="李娜")
    store.save_view("own", "a shared", "gap", {}, who="李娜", shared=True)
    assert kept("李娜") == ["a shared", "b own"]
    assert kept("王伟") == ["a shared"]


def test_one_name_is_one_view_of_a_person():
    store.save_view("own", "支出", "burn", {}, who="李娜")
    store.save_view("own", "支出", "gap", {}, who="李娜", shared=True)
    store.save_view("own", "支出", "points", {}, who="王伟")
    assert [(view.who, view.page) for view in store.views_of("own", "王伟")] == [
        ("李娜", "gap"),
        ("王伟", "points"),
    ]


def test_a_renamed_view_takes_the_place_of_the_one_of_that_name():
    store.save_view("own", "旧", "burn", LINK, who="李娜")
    store.save_view("own", "新", "gap", {}, who="李娜")
    [old] = [view for view in store.views_of("own", "李娜") if view.name == "旧"]
    store.rename_view(old, "新", who="李娜")
    [view] = store.views_of("own", "李娜")
    assert (view.id, view.name, view.page, view.link) == (old.id, "新", "burn", LINK)


def test_what_was_kept_renamed_and_forgotten_is_in_the_log():
    store.save_view("own", "旧", "burn", LINK, who="李娜")
    store.rename_view(store.views_of("own", "李娜")[0], "新", who="李娜")
    store.forget_view(store.views_of("own", "李娜")[0], who="李娜")
    assert kept("李娜") == []
    told = [(line.who, line.action, line.details["view"]) for line in store.audit_log()]
    assert told == [
        ("李娜", "forget_view", "新"),
        ("李娜", "rename_view", "旧"),
        ("李娜", "save_view", "旧"),
    ]
