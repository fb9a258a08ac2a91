"""Addresses that anything outside the screen can write: packs, minutes, digests."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

from oneboard import access, query
from oneboard.query import Answer, Stamp

BASE = "http://board.example:8501"


def asked(address: str) -> dict[str, list[str]]:
    return parse_qs(urlsplit(address).query)


def test_an_address_names_page_choices_version_and_figure():
    seen = query.Sight(access.local(), "sample", 2)
    choices = query.pinned(seen, "zh") | {"department": ["D03", "D07"], "stage": [], "period": "Q"}
    told = query.link(f"{BASE}/", "burn", choices, figure=query.figure_code("burn/headline", "eac"))
    assert told.startswith(f"{BASE}/burn?")
    assert asked(told) == {
        "lang": ["zh"], "board": ["sample"], "version": ["2"], "department": ["D03", "D07"],
        "period": ["Q"], "figure": ["burn/headline:eac"],
    }  # fmt: skip


def test_a_mark_survives_whatever_its_values_hold():
    told = query.link(BASE, "points", {}, figure="points/people", mark=["a=b&c,d:e", "光学", 2026])
    assert asked(told) == {"figure": ["points/people"], "mark": ["a=b&c,d:e", "光学", "2026"]}


def test_without_a_base_there_is_no_address():
    assert query.link("", "burn", {"lang": "en"}) == ""


@pytest.mark.parametrize("code", ["burn/headline", "burn/headline:eac"])
def test_a_figure_is_read_as_it_was_written(code):
    assert query.figure_code(*query.read_figure(code)) == code


def test_a_mark_is_found_again_with_the_types_of_the_answer():
    question = query.load("burn/causes")
    [(parameter, column)] = question.mark
    stamp = Stamp("sample", 1, date(2026, 9, 30), 1, "CNY")
    answer = Answer(question, (column,), ((3,), (7,)), {}, stamp)
    assert query.mark_told(answer, ["7"]) == {parameter: 7}
    assert query.mark_told(answer, ["9"]) == query.mark_told(answer, []) == {}
