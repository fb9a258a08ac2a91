"""Every header form of the inventory is understood, and no derived figure is loaded."""

import json
from pathlib import Path

import pytest

from oneboard import dictionary

MET = json.loads((Path(__file__).parent / "headers_met.json").read_text("utf-8"))
TABLES = dictionary.tables()


def owners(table: str) -> dict[str, str]:
    return {dictionary.plain(h): c.name for c in TABLES[table].columns for h in c.headers}


@pytest.mark.parametrize("table", MET["tables"])
def test_every_header_met_leads_to_its_column(table):
    known = owners(table)
    for column, headers in MET["tables"][table].items():
        for header in headers:
            assert known.get(dictionary.plain(header)) == column, header


def test_every_ignored_and_derived_header_is_known():
    ignored = {dictionary.plain(h) for h in dictionary.ignored_headers()}
    assert {dictionary.plain(h) for h in MET["ignore"]} <= ignored
    derived = dictionary.derived_headers()
    for figure, headers in MET["derived"].items():
        assert set(headers) <= set(derived[figure]), figure


@pytest.mark.parametrize("table", TABLES)
def test_a_derived_figure_is_no_column(table):
    known = owners(table)
    for headers in dictionary.derived_headers().values():
        assert not [h for h in headers if dictionary.plain(h) in known]


@pytest.mark.parametrize("header", MET["project_list"])
def test_headers_of_other_peoples_project_lists(header):
    name = MET["project_list"][header]
    assert owners("project").get(dictionary.plain(header)) == name


@pytest.mark.parametrize(
    ("header", "bare"),
    [
        ("预算（万元）", "预算"),
        ("经费预算/万元", "经费预算"),
        ("Budget (EUR)", "budget"),
        ("进度(%)", "进度"),
        ("Ｐｒｏｊｅｃｔ＿ＩＤ", "projectid"),
        ("项 目\u200b编号*", "项目编号"),
        ("Financial Year Baseline (£m)", "financialyearbaseline"),
        ("技术成熟度(立项)", "技术成熟度立项"),
        ("出版/文献", "出版文献"),
        ("(万元)", "万元"),
        ("---", "---"),
    ],
)
def test_the_normal_form_of_a_header(header, bare):
    assert dictionary.plain(header) == bare
