"""One project on screen, without a browser: the address decides which, the scope who sees it."""

import pytest
from streamlit.testing.v1 import AppTest

from oneboard import access, query, sample, text
from oneboard.ui import state
from tests.house.sources import ROOT

PAGE = "pages/portfolio/project.py"
UNKNOWN = "RE-1900-001"


def opened(lang: str = "zh", **address: str) -> AppTest:
    app = AppTest.from_file(ROOT / "app.py", default_timeout=120)
    app.query_params["lang"] = lang
    app.run()
    app.switch_page(PAGE)
    for name, value in address.items():
        app.query_params[name] = value
    return app.run()


def story(name: str) -> dict:
    return next(
        row for row in sample.world(3)["project"].to_pylist() if row["project_name"] == name
    )


@pytest.fixture(scope="module")
def collapsed() -> dict:
    """The project whose pilot yield collapses."""
    return story("热压热变形纳米晶磁环")


@pytest.mark.usefixtures("on_sample")
@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_the_project_of_the_address_is_shown(collapsed, lang):
    app = opened(lang, project=collapsed["project_id"])
    assert not app.exception
    assert app.title[0].value == collapsed["project_name"]
    assert app.selectbox(key="project").value == collapsed["project_id"]
    assert len(app.get("plotly_chart")) == 5


@pytest.mark.usefixtures("on_sample")
def test_its_history_has_a_row_for_every_version(collapsed):
    [said] = opened(project=collapsed["project_id"]).table
    assert len(said.value) == len(sample.AS_OF)
    assert any("→" in cell for row in said.value.to_numpy() for cell in row)


@pytest.mark.usefixtures("on_sample")
def test_another_is_opened_by_the_picker_and_written_to_the_address(collapsed):
    app = opened(project=collapsed["project_id"])
    other = story("大尺寸风电磁体均匀性控制")
    app.selectbox(key="project").select(other["project_id"]).run()
    assert app.title[0].value == other["project_name"]
    assert app.query_params["project"] == other["project_id"]


@pytest.mark.usefixtures("on_sample")
def test_without_a_choice_the_most_urgent_is_shown():
    app = opened()
    first = query.ask("options/project", seen=query.sight(access.local())).rows[0]
    assert app.title[0].value == first.label
    assert app.query_params["project"] == first.value


@pytest.mark.usefixtures("on_sample")
def test_a_number_that_is_not_there_is_a_sentence():
    app = opened(project=UNKNOWN)
    assert not app.exception
    assert UNKNOWN in told(app)
    assert not app.get("plotly_chart")


@pytest.mark.usefixtures("on_sample")
def test_a_project_out_of_scope_reads_like_one_that_is_not_there(collapsed, monkeypatch):
    someone = access.Viewer("someone", frozenset({"department_head"}), ("D02",))
    monkeypatch.setattr(state, "viewer", lambda: someone)
    hidden, missing = opened(project=collapsed["project_id"]), opened(project=UNKNOWN)
    assert told(hidden).replace(collapsed["project_id"], UNKNOWN) == told(missing)
    assert collapsed["project_name"] not in [title.value for title in hidden.title]


def told(app: AppTest) -> str:
    """The sentence on the page, without the backslashes that keep text from becoming markup."""
    return next(w.value for w in app.warning if "RE" in w.value).replace("\\", "")
