"""The upload page without a browser: who may load, and how a report is shown."""

import pytest
from streamlit.testing.v1 import AppTest

from oneboard import access, text
from oneboard.ui import state
from oneboard.ui.upload.block import Settings
from oneboard.ui.upload.effect import by_table
from oneboard.ui.upload.mapping import answers, lines
from tests.house.sources import ROOT
from tests.ingest.road.made import looked, opaque, projects


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_who_may_only_look_is_told_so_and_gets_no_uploader(lang, monkeypatch):
    monkeypatch.setattr(state, "viewer", lambda: access.Viewer("guest", frozenset({"executive"})))
    app = AppTest.from_file(ROOT / "app.py", default_timeout=60)
    app.query_params["lang"] = lang
    app.run()
    app.switch_page("pages/data/upload.py").run()
    assert text.say("upload.no_rights", lang) in [box.value for box in app.info]
    assert not app.get("file_uploader")
    assert not app.exception


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_files_can_be_brought_to_a_board_that_holds_nothing(lang):
    app = AppTest.from_file(ROOT / "app.py", default_timeout=60)
    app.query_params["lang"] = lang
    app.run()
    app.switch_page("pages/data/upload.py").run()
    assert len(app.get("file_uploader")) == 1
    assert not app.exception
    assert not app.error


class TestColumns:
    @pytest.fixture
    def table(self, tmp_path):
        return looked(opaque(tmp_path / "works.csv"))["files"][0]["tables"][0]

    def test_only_what_a_person_changed_becomes_an_answer(self, table):
        before = lines(table)
        target = list(before["target"])
        target[1] = "project.budget_total"
        said = answers("works.csv", table, before, before | {"target": target}, Settings({}))
        assert said == {"works.csv||column|B": "project.budget_total"}

    def test_what_was_chosen_for_the_whole_table_goes_with_it(self, table):
        before = lines(table)
        said = answers("works.csv", table, before, before, Settings({"table|": "budget"}))
        assert said == {"works.csv||table|": "budget"}


def test_the_effect_adds_up_over_departments(tmp_path, monkeypatch):
    monkeypatch.setattr(state, "lang", lambda: "en")
    told = looked(projects(tmp_path / "list.xlsx"))
    shown = by_table(told["effect"]["counts"])
    at = shown["Table"].index("Project")
    assert shown["Added"][at] == 8
    assert "Left" not in shown
