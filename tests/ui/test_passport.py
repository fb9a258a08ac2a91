"""The passport of a figure, opened by its address, by a cell, and over the versions."""

import pytest
from streamlit.testing.v1 import AppTest

from oneboard import access, query
from tests.house.sources import ROOT

FIGURE = "home/standing:projects_at_risk"


def opened(**address: str) -> AppTest:
    app = AppTest.from_file(ROOT / "app.py", default_timeout=120)
    for name, value in {"lang": "en", **address}.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception, app.exception
    return app


def at_risk(number: int) -> str:
    seen = query.sight(access.local(), number=number)
    answer = query.ask("home/standing", seen=seen)
    return f"{query.figure(answer, 'projects_at_risk', {}):.0f}"


@pytest.mark.usefixtures("on_sample")
def test_an_address_opens_the_passport_on_the_version_it_names():
    app = opened(figure=FIGURE, version="2")
    [dialog] = app.get("dialog")
    assert [(m.label, m.value) for m in dialog.metric] == [("Projects at risk", at_risk(2))]
    assert at_risk(2) != at_risk(3)
    told = " ".join(caption.value for caption in dialog.caption).replace("\\", "")
    assert "version 2, published" in told
    assert "the figure shown" in dialog.success[0].value
    assert "delivered" in dialog.markdown[0].value
    assert {"delivered_by", "delivered_at"} <= set(dialog.dataframe[0].value.columns)


@pytest.mark.usefixtures("on_sample")
def test_a_figure_that_the_page_does_not_have_opens_nothing():
    app = opened(figure="people/secret:salary")
    assert not app.get("dialog")
    assert "figure" not in app.query_params


@pytest.mark.usefixtures("on_sample")
def test_a_click_on_a_cell_opens_its_passport_once():
    app = opened()
    app.switch_page("pages/portfolio/portfolio.py").run()
    column = "budget_total"
    app.session_state["clicked:portfolio_list_rows"] = (0, column)
    app.run()
    [dialog] = app.get("dialog")
    answer = query.ask("portfolio/list", seen=query.sight(access.local()))
    assert dialog.metric[0].label.endswith(answer.label(column, "en"))
    assert not app.run().get("dialog")
