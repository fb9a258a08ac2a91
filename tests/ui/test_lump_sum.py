"""The audit lens follows the picker and the link."""

import pytest

from tests.ui.board import opened


@pytest.fixture
def page(on_sample):
    return opened("money/lump_sum")


def test_the_lens_opens_the_project_of_the_link_and_of_the_picker(page):
    picker = page.selectbox(key="lump_sum:project")
    first, other = picker.value, picker.options[1].split()[0]
    assert first != other
    page.query_params["project"] = other
    page.run()
    assert page.selectbox(key="lump_sum:project").value == other
    page.selectbox(key="lump_sum:project").set_value(first).run()
    assert page.query_params["project"] in (first, [first])
    assert not page.exception


def test_an_unknown_project_opens_the_one_with_most_marks(page):
    first = page.selectbox(key="lump_sum:project").value
    page.query_params["project"] = "nobody"
    page.run()
    assert page.selectbox(key="lump_sum:project").value == first
