"""The pipeline page: the flow is that of the year chosen on the page."""

import pytest

from tests.ui.board import opened, told


@pytest.fixture
def page(on_sample):
    return opened("results/pipeline")


def test_the_flow_is_the_latest_years_until_another_is_chosen(page):
    control = page.segmented_control(key="flow_year:en")
    assert control.value == control.options[-1] == "2026"
    latest = told(page.main.markdown)
    control.set_value("2025").run()
    assert "passages to a later stage" in latest
    assert told(page.main.markdown) != latest
    assert not page.exception
