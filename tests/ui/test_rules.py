"""Trying other point rules: controls, address and parameters say the same."""

import pytest

from oneboard.ui import rules
from tests.ui.board import opened


@pytest.fixture
def page(on_sample):
    return opened("people/point_rules")


def test_a_link_says_what_is_tried():
    known = {"CC-01": "", "*1.2": ""}
    words = ["CC-01=4=0", "*1.2=1.5", "XX=1=1", "CC-01=4", "*1.2=a", "CC-01=-3=2.5"]
    found = rules.from_address(words, known)
    assert [str(change) for change in found] == ["CC-01=4=0", "*1.2=1.5", "CC-01=-3=2.5"]
    assert rules.asked(found[:2]) == {
        "rules": ["CC-01"], "rule_points": [4.0], "rule_caps": [0.0], "roles": [1.2],
        "role_coefs": [1.5],
    }  # fmt: skip


def test_controls_begin_with_what_is_in_force_and_write_the_address(page):
    page.multiselect(key="rules:picked").select("CC-01").run()
    assert page.number_input(key="rules:CC-01:0").value == 3
    assert page.query_params["change"] == "CC-01=3=9"
    page.number_input(key="rules:CC-01:0").set_value(6.0).run()
    assert page.query_params["change"] == "CC-01=6=9"
    page.multiselect(key="rules:picked").unselect("CC-01").run()
    assert "change" not in page.query_params
    assert not page.exception


def test_a_link_fills_the_controls(page):
    page.query_params["change"] = ["CC-01=5=12", "*1.2=1.4"]
    page.run()
    assert page.multiselect(key="rules:picked").value == ["CC-01", "*1.2"]
    assert page.number_input(key="rules:CC-01:1").value == 12
    assert page.number_input(key="rules:*1.2:0").value == 1.4
    assert not page.exception
