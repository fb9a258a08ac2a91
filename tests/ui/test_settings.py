"""The settings page: a change takes effect, a wrong one is refused with a sentence."""

from datetime import date

import pytest

from oneboard import access, dictionary, query, store
from tests.store.making import project, publish, sheet, voucher
from tests.ui.board import opened, told

PAGE = "data/settings"


@pytest.fixture(autouse=True)
def one_version(monkeypatch):
    """A project that is 100 days late, and one voucher in May 2026."""
    monkeypatch.setattr("oneboard.store.settings.FRESH", 0.0)
    late = {"status": "active", "plan_end": date(2026, 3, 22)}
    publish(sheet("project", [project("P1", **late)]), sheet("spend", [voucher("a", 1)]))
    yield
    store.forget()


def on(group: str):
    page = opened(PAGE)
    return page.get("button_group")[0].set_value(group).run() if group != "organisation" else page


def field(page, key: str):
    version = store.settings_version()
    return page.get_by_key(f"setting:{key}:{version}")


def press(page, what: str, group: str):
    [button] = [one for one in page.button if f"{what}:{group}" in (one.key or "")]
    return button.click().run()


def light() -> str:
    seen = query.sight(access.local())
    return query.gate.run("select light_schedule from project_state", {}, seen=seen)[1][0][0]


def test_a_change_takes_effect_at_once_and_is_noted():
    assert light() == "watch"
    page = on("review")
    field(page, "slip_risk_days").set_value(90)
    page.text_input(key="why:review").set_value("board decision")
    page = press(page, "save", "review")
    assert not page.exception
    assert "settings version 1" in told(page.success)
    assert light() == "risk"
    line = store.audit_log()[0]
    assert (line.action, line.details["to"]) == ("settings", {"slip_risk_days": 90})
    history = page.dataframe[0].value.iloc[0]
    assert (history["Before"], history["After"], history["Why"]) == (
        "180 days",
        "90 days",
        "board decision",
    )


def test_the_way_back_to_the_defaults():
    store.change_settings({"slip_risk_days": 90, "slip_watch_days": 10}, who="Li Na")
    press(on("review"), "reset", "review")
    now = store.current_settings()
    assert now == {key: one.default for key, one in dictionary.settings().items()}
    assert store.settings_version() > 2


def test_limits_that_cross_are_refused_and_nothing_is_saved():
    page = on("review")
    field(page, "slip_watch_days").set_value(200)
    page = press(page, "save", "review")
    assert "may not be above" in told(page.error)
    assert store.settings_version() == 0


def test_an_empty_name_is_refused():
    page = on("organisation")
    field(page, "organisation_name_en").set_value("  ")
    assert "does not take" in told(press(page, "save", "organisation").error)


def test_the_currency_cannot_change_under_amounts_that_are_there():
    page = on("organisation")
    field(page, "currency").set_value("USD")
    assert "without converting" in told(press(page, "save", "organisation").error).replace("\\", "")
    assert store.current_settings()["currency"] == "CNY"


def test_a_new_fiscal_year_waits_for_the_version_to_be_worked_out_again(digests):
    page = on("organisation")
    field(page, "fiscal_year_start").set_value(4)
    page = press(page, "save", "organisation")
    assert "keep the old year" in told(page.warning)
    assert fiscal_year() == 2026
    page = page.button(key="settings:work-out").click().run()
    assert not page.exception
    assert "keep the old year" not in told(page.warning)
    assert digests == [("own", 2)]
    assert fiscal_year() == 2027
    seen = query.sight(access.local(), number=1)
    assert query.gate.run("select fiscal_year_of(date '2026-05-01')", {}, seen=seen)[1] == (
        (2026,),
    )


def fiscal_year() -> int:
    """Of May 2026: the months of the version and the macros must agree."""
    seen = query.sight(access.local())
    sql = (
        "select fiscal_year_of(date '2026-05-01'), fiscal_year from month"
        " where month = date '2026-05-01'"
    )
    [(by_macro, by_month)] = query.gate.run(sql, {}, seen=seen)[1]
    assert by_macro == by_month
    return by_macro
