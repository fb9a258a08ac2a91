"""The server's settings, its theme and its fonts are as safe and as complete as they claim."""

import runpy
import sys
import tomllib
from unittest.mock import MagicMock

import pytest
from streamlit import config, net_util
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import script_runner

from oneboard.charts import theme
from tests.house.sources import ROOT

SETTINGS = tomllib.loads((ROOT / ".streamlit/config.toml").read_text("utf-8"))
FACES = SETTINGS["theme"]["fontFaces"]
FONTS = ROOT / "static/fonts"
PALETTES = {"light": theme.LIGHT, "dark": theme.DARK}


def test_the_server_keeps_to_this_machine():
    assert SETTINGS["server"]["address"] == "127.0.0.1"
    assert SETTINGS["server"]["enableXsrfProtection"]
    assert not SETTINGS["browser"]["gatherUsageStats"]
    assert SETTINGS["client"]["showErrorDetails"] == "none"


def test_every_setting_is_one_that_streamlit_knows():
    def names(table: dict, prefix: str = ""):
        for name, value in table.items():
            if isinstance(value, dict):
                yield from names(value, f"{prefix}{name}.")
            else:
                yield prefix + name

    config.get_config_options(force_reparse=False)
    assert set(names(SETTINGS)) <= set(config._config_options_template)


@pytest.mark.parametrize("forced", [True, False])
def test_the_forced_garbage_collection_can_be_off(forced, monkeypatch):
    """The option is hidden, so each new Streamlit must show that it still obeys it."""
    swept: list[int] = []
    monkeypatch.setattr(script_runner.gc, "collect", swept.append)
    monkeypatch.setattr(script_runner.config, "get_option", {"runner.postScriptGC": forced}.get)
    finished = script_runner.ScriptRunnerEvent.SCRIPT_STOPPED_WITH_SUCCESS
    run = MagicMock(has_script_started=False)
    script_runner.ScriptRunner._on_script_finished(MagicMock(), run, finished, False, MagicMock())
    assert bool(swept) is forced
    assert SETTINGS["runner"]["postScriptGC"] is False


def test_the_threads_of_the_server_take_turns_quickly(monkeypatch):
    """Else viewers who click at the same time hold each other up."""
    at_start: list[float] = []
    monkeypatch.setattr("streamlit.web.cli.main", lambda: at_start.append(sys.getswitchinterval()))
    monkeypatch.setattr(PagesManager, "uses_pages_directory", None)
    monkeypatch.setattr(net_util, "get_external_ip", net_util.get_external_ip)
    usual = sys.getswitchinterval()
    try:
        with pytest.raises(SystemExit):
            runpy.run_module("oneboard.commands._streamlit", run_name="__main__")
    finally:
        sys.setswitchinterval(usual)
    assert at_start[0] <= 0.001


def test_static_files_are_fonts_and_their_licence():
    kinds = {path.suffix for path in (ROOT / "static").rglob("*") if path.is_file()}
    assert kinds == {".woff2", ".txt"}
    assert "SIL Open Font License" in (FONTS / "OFL.txt").read_text("utf-8")


def test_every_face_has_its_file_and_they_stay_small():
    files = {ROOT / face["url"].removeprefix("app/") for face in FACES}
    assert files == set(FONTS.glob("*.woff2"))
    assert sum(file.stat().st_size for file in files) < 4_000_000


def test_page_and_charts_write_in_the_same_face():
    assert theme.FONT.split(",")[0] == SETTINGS["theme"]["font"].split(",")[0] == FACES[0]["family"]


@pytest.mark.parametrize("mode", PALETTES)
def test_page_and_charts_paint_with_the_same_colours(mode):
    page, paint = SETTINGS["theme"][mode], PALETTES[mode]
    assert tuple(page["chartCategoricalColors"]) == paint.categories
    assert page["textColor"] == paint.ink
    assert page["backgroundColor"] == paint.ground
    assert (page["greenColor"], page["yellowColor"]) == (paint.ok, paint.watch)
    assert (page["redColor"], page["grayColor"]) == (paint.risk, paint.unknown)
    assert len(page["chartSequentialColors"]) == len(page["chartDivergingColors"]) == 10


@pytest.mark.parametrize("mode", PALETTES)
def test_text_and_controls_stand_out_from_their_ground(mode):
    page = SETTINGS["theme"][mode]
    for ground in (page["backgroundColor"], page["secondaryBackgroundColor"]):
        assert contrast(page["textColor"], ground) >= 7
        assert contrast(page["linkColor"], ground) >= 4.5
        assert contrast(page["primaryColor"], ground) >= 3
    assert contrast(page["primaryColor"], "#FFFFFF") >= 4


def contrast(one: str, other: str) -> float:
    """WCAG 2: from 1 (the same) to 21 (black on white)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (red, green, blue)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
