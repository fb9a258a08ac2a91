"""Comments on projects that need attention."""

from oneboard import store


def test_comments_come_back_newest_first_and_stay_with_their_board():
    store.acknowledge("own", "RE-1", "已约谈负责人", who="李娜", number=3)
    store.acknowledge("own", "RE-1", "已补充材料", who="王伟", number=4)
    newest, first = store.acknowledgements("own")
    assert (first.project, first.comment, first.who, first.number) == (
        "RE-1",
        "已约谈负责人",
        "李娜",
        3,
    )
    assert newest.comment == "已补充材料" and newest.at >= first.at
    assert store.acknowledgements("sample") == []


def test_the_log_says_who_and_which_project_but_not_what_was_said():
    store.acknowledge("own", "RE-1", "已约谈负责人", who="李娜", number=3)
    [line] = store.audit_log()
    assert (line.who, line.action) == ("李娜", "acknowledge")
    assert line.details == {"board": "own", "project": "RE-1", "version": 3}
