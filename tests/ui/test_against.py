"""What the version on screen is compared with: chosen once, the same on every page and in links."""

from datetime import date, datetime
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from oneboard import access, query, store
from oneboard.ui import against, serving
from tests.house.sources import ROOT


def opened(**address: str) -> AppTest:
    app = AppTest.from_file(ROOT / "app.py", default_timeout=60)
    for name, value in {"lang": "en", **address}.items():
        app.query_params[name] = value
    app.run()
    return app.run()


def risk_then(app: AppTest) -> str:
    """What the tile of projects at risk says of the way since the other version."""
    return next(tile.delta for tile in app.metric if "Projects at risk" in tile.label)


def at_risk(number: int) -> float:
    seen = query.sight(access.local(), number=number)
    [value] = [row.value for row in query.ask("home/standing", seen=seen)
               if row.figure == "projects_at_risk"]  # fmt: skip
    return value


def test_a_version_of_the_register_alone_is_compared_like_the_one_it_is_like(monkeypatch):
    day = date(2026, 9, 30)
    known = [
        store.VersionInfo(number, "own", day, datetime(2026, 10, 1), "w", "", number - 1, kind)
        for number, kind in ((4, "register"), (3, "publish"), (2, "publish"), (1, "register"))
    ]
    monkeypatch.setattr(against.state, "versions", lambda: known)
    monkeypatch.setattr(against.store, "version", lambda board, number: known[4 - number])
    found = {}
    for number in (4, 3, 2):
        seen = SimpleNamespace(board="own", number=number)
        monkeypatch.setattr(against.state, "sight", lambda seen=seen: seen)
        found[number] = against.options()[against.USUAL].number
    assert found == {4: 2, 3: 2, 2: 1}


@pytest.mark.usefixtures("on_sample")
def test_the_version_before_unless_somebody_chooses():
    app = opened()
    box = app.selectbox(key="against")
    assert box.value == "before"
    assert [option for option in box.options if "v2" in option and "v1" not in option]
    assert "against" not in app.query_params


@pytest.mark.usefixtures("on_sample")
def test_tiles_compare_with_what_is_chosen_and_the_address_keeps_it():
    app = opened()
    app.selectbox(key="against").set_value("1").run()
    assert not app.exception
    assert app.query_params["against"] == "1"
    moved = int(at_risk(3) - at_risk(1))
    assert risk_then(app).replace("-", "").lstrip("+") == str(abs(moved))
    assert moved != int(at_risk(3) - at_risk(2)), "the sample must tell both apart"


@pytest.mark.usefixtures("on_sample")
def test_a_link_shows_both_versions_and_the_first_has_none_before_it():
    app = opened(version="2", against="1")
    assert app.selectbox(key="version").value == 2
    assert app.selectbox(key="against").value == "1"
    first = opened(version="1", against="2")
    assert not [box for box in first.selectbox if box.key == "against"]
    assert not first.exception


@pytest.mark.usefixtures("on_sample")
def test_a_pinned_link_names_both_versions():
    app = opened()
    app.button(key="pin").click().run()
    assert (app.query_params["version"], app.query_params["against"]) == ("3", "2")
    assert app.button(key="pin").disabled
    assert not app.exception


def tiles(app: AppTest) -> list[tuple[str, str, str]]:
    return [(tile.label, tile.value, tile.delta) for tile in app.metric]


@pytest.mark.usefixtures("own_sample")
def test_a_pinned_link_shows_after_a_publish_what_the_room_saw(monkeypatch):
    monkeypatch.setattr(serving, "served", lambda newest: newest.number)  # at once
    app = opened()
    app.button(key="pin").click().run()
    pinned = {name: app.query_params[name] for name in ("version", "against")}
    saw = tiles(app)
    store.rollback("sample", 1, who="test", reason="The next version, with other figures")
    after = opened()
    assert after.selectbox(key="version").value == 4
    assert tiles(after) != saw
    again = opened(**pinned)
    assert again.selectbox(key="version").value == 3
    assert tiles(again) == saw != []


@pytest.mark.parametrize(
    "day, months, then",
    [
        (date(2026, 9, 30), 3, date(2026, 6, 30)),
        (date(2026, 6, 30), 3, date(2026, 3, 31)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 3, 31), 12, date(2025, 3, 31)),
        (date(2026, 1, 15), 3, date(2025, 10, 15)),
    ],
)
def test_a_quarter_and_a_year_back(day, months, then):
    assert against._back(day, months) == then
