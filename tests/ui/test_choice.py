"""The page that chooses projects: its controls, the address and the scenarios belong together."""

import pytest
from streamlit.testing.v1 import AppTest

from oneboard import store
from tests.ui.board import SECONDS, opened


@pytest.fixture
def page(on_sample):
    return opened("steering/choice")


def warned(page) -> str:
    return " ".join(message.value for message in page.main.warning)


def test_controls_write_the_address_and_reset_clears_it(page):
    assert "budget" not in page.query_params
    page.number_input(key="choice:en:budget").set_value(300.0).run()
    page.slider(key="choice:weight_policy").set_value(9).run()
    assert page.query_params["budget"] == "300000000"
    assert page.query_params["weights"] == "9-5-5-5-5-5"
    page.button(key="choice:reset").click().run()
    assert not {"budget", "weights"} & set(page.query_params)
    assert page.slider(key="choice:weight_policy").value == 5
    assert not page.exception


def test_a_link_fills_the_controls(page):
    page.query_params["budget"] = "200000000"
    page.query_params["rank_by"] = "productivity"
    page.run()
    assert page.number_input(key="choice:en:budget").value == 200
    assert page.segmented_control(key="choice:rank_by").value == "productivity"


def test_a_rule_that_cannot_be_kept_is_told(page):
    page.multiselect(key="choice:least").select("horizon:H3").run()
    page.number_input(key="choice:en:horizon:H3").set_value(99999.0).run()
    assert "more than its projects can use" in warned(page)
    assert not page.exception


def saving_page() -> None:
    import streamlit as st

    from oneboard.ui.choice import controls, scenarios

    scenarios(controls())
    st.text(str(st.query_params.to_dict()))


def test_a_scenario_is_saved_compared_opened_again_and_deleted(own_sample):
    page = AppTest.from_function(saving_page, default_timeout=SECONDS).run()
    for name, budget in (("A", 100.0), ("B", 300.0)):
        page.number_input(key="choice:en:budget").set_value(budget).run()
        page.text_input[0].set_value(name)
        page.button[1].click().run()
    assert [scenario.name for scenario in store.scenarios("sample")] == ["B", "A"]
    kept, both = (frame.value for frame in page.dataframe)
    assert list(kept["scenario_name"]) == ["B", "A"]
    assert list(kept["choice_budget"]) == [3e8, 1e8]
    assert kept["projects"][0] > kept["projects"][1] > 0
    assert len(both) >= kept["projects"][0] - kept["projects"][1]
    page.selectbox(key="choice:scenario").set_value(store.scenarios("sample")[1].id).run()
    page.button(key="choice:open").click().run()
    assert page.number_input(key="choice:en:budget").value == 100
    for _ in range(2):
        page.button(key="choice:forget").click().run()
    assert store.scenarios("sample") == []
    assert not page.exception
