"""A figure on other versions: what is not there is unknown, not nought."""

import pytest

from oneboard import access, query
from oneboard.query import trace


def seen(number: int) -> query.Sight:
    return query.sight(access.local(), number=number)


@pytest.mark.usefixtures("on_sample")
def test_each_version_gives_its_own_day_and_figure():
    question = query.load("home/standing")
    told = [
        query.said(question, "projects_at_risk", {}, mark={}, seen=seen(number))
        for number in (1, 2, 3)
    ]
    tiles = query.ask("home/standing", seen=seen(3))
    assert [one.number for one in told] == [1, 2, 3]
    assert [f"{one.as_of}" for one in told] == ["2026-03-31", "2026-06-30", "2026-09-30"]
    assert told[2].value == query.figure(tiles, "projects_at_risk", {})
    assert len({one.value for one in told}) > 1


@pytest.mark.usefixtures("on_sample")
def test_a_version_without_the_table_does_not_know_the_figure(monkeypatch):
    monkeypatch.setattr(trace, "missing_tables", lambda needed, *, seen: ["project"])
    nobody = {"department": ["nowhere"]}
    told = query.said(
        query.load("home/standing"), "projects_at_risk", nobody, mark={}, seen=seen(3)
    )
    assert (told.value, told.missing) == (None, ("project",))


@pytest.mark.usefixtures("on_sample")
def test_one_mark_and_the_whole():
    question, now = query.load("burn/by_department"), seen(3)
    answer = query.ask(question.name, seen=now)
    row = answer.rows[0]
    mark = query.mark_of(answer, 0)
    told = query.said(question, "execution_rate", {}, mark=mark, seen=now)
    assert told.value == pytest.approx(row.execution_rate)
    whole = query.said(question, "execution_rate", {}, mark={}, seen=now)
    assert whole.value is None, "shares do not add up over departments"


def test_what_compares_versions_itself_has_no_history():
    assert not query.has_history(query.load("changes/projects"))
    assert query.has_history(query.load("home/standing"))
