"""The line in the head of every page: never green where something is missing or unknown."""

import pytest

from oneboard import text
from oneboard.ui import trust
from tests.charts.answers import answer

LIST = {"dept_id": "D1", "table_name": "project", "age_days": 12, "delivery_state": "current"}
WHOLE = {
    "lists_late": {"value": 0, "state": "ok", "covered": 8, "total": 8},
    "cells_blank": {"value": 0, "covered": 100, "total": 100},
    "unreconciled": {"value": 0, "state": "ok", "covered": 5, "total": 5},
    "claims_proven_share": {"value": 1, "covered": 9, "total": 9},
}


def lights(*lists: dict, lang: str = "en", **changed: dict) -> dict[str, str | None]:
    return {fact.name: fact.light for fact in facts(*lists, lang=lang, **changed)}


def facts(*lists: dict, lang: str = "en", **changed: dict) -> list[trust.Fact]:
    rows = {name: {"figure": name} | row | changed.get(name, {}) for name, row in WHOLE.items()}
    share = rows.pop("claims_proven_share")
    return trust.facts(
        answer("quality/freshness", *(LIST | one for one in lists)),
        answer("quality/headline", *rows.values()),
        answer("evidence/headline", share),
        lang,
    )


def words(found: list[trust.Fact], name: str) -> str:
    return next(fact.words for fact in found if fact.name == name)


def test_green_where_everything_is_known_and_right():
    assert set(lights({}).values()) == {"ok"}


@pytest.mark.parametrize(
    "name, changed",
    [
        ("coverage", {"lists_late": {"value": None, "total": None, "covered": None}}),
        ("coverage", {"cells_blank": {"value": None, "total": 0, "covered": 0}}),
        ("evidence", {"claims_proven_share": {"value": None, "total": 0}}),
        ("apart", {"unreconciled": {"value": None, "state": None, "covered": 0}}),
        ("apart", {"unreconciled": {"covered": 1}}),
        ("coverage", {"lists_late": {"covered": 7}}),
        ("coverage", {"cells_blank": {"value": 1, "covered": 99}}),
        ("evidence", {"claims_proven_share": {"value": 0.9999}}),
        ("apart", {"unreconciled": {"value": 1000, "state": "watch"}}),
    ],
)
def test_whatever_is_missing_takes_the_green_away(name, changed):
    found = lights({}, **changed)
    assert found.pop(name) != "ok"
    assert set(found.values()) == {"ok"}


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_what_is_unknown_is_hollow_and_says_so(lang):
    changed = {name: {"value": None} for name in WHOLE}
    found = facts(lang=lang, **changed)
    assert [fact.light for fact in found] == [None] * 4
    assert found == trust.unknown(lang)
    told = {"en": "not known", "zh": "未知"}[lang]
    assert all(told in fact.words for fact in found)


def test_departments_are_counted_once_and_lists_without_a_rhythm_are_no_proof():
    late = {"dept_id": "D2", "delivery_state": "stale", "age_days": 200}
    never = {"dept_id": "D2", "table_name": "spend", "delivery_state": "never", "age_days": None}
    found = facts({}, late, never)
    assert words(found, "age") == "1 of 2 departments owe a list, oldest data 200 days"
    assert lights({}, late)["age"] == "watch"
    assert lights({}, {"delivery_state": "no_rhythm"})["age"] is None


def test_a_share_is_never_rounded_up_to_everything():
    found = facts({}, claims_proven_share={"value": 0.99999})
    assert words(found, "evidence") == "99.9% evidenced"
