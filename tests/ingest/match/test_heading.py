"""What the header of one column says."""

import pytest

from oneboard.ingest.match.heading import guesses, heading_of, unit_in
from oneboard.ingest.model import Kind


def of(*texts: str):
    return heading_of(0, [(text, Kind.TEXT) for text in texts])


def best(text: str, table: str = "project") -> str:
    return next((guess.column for guess in guesses(text) if guess.table == table), "")


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("项目编号", "project_id"),
        ("#项目编号", "project_id"),
        ("课题编码", "project_id"),
        ("项目编号\nProject ID", "project_id"),
        ("项目编号 Project ID", "project_id"),
        ("负责人/Owner", "leader_id"),
        ("经费预算/万元", "budget_total"),
        ("承但部门", "lead_dept_id"),  # a slip of the pen
        ("Tech readyness", "trl_current"),
        ("本项目承担部门", "lead_dept_id"),  # an ending after words that add nothing
        ("Abteilung", "lead_dept_id"),
        ("承擔部門", "lead_dept_id"),
    ],
)
def test_a_header_is_known_by_word_piece_or_likeness(header, column):
    assert best(header) == column


@pytest.mark.parametrize("header", ["Stage1", "Agency2", "EPT", "设备名字", "4*", "x" * 70])
def test_no_header_is_forced_into_a_column(header):
    assert best(header) == ""


def test_likeness_scores_less_than_a_known_word():
    assert guesses("承担部门")[0].score == 1
    assert guesses("承但部门")[0].score < 0.8


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("预算(万元)", "wan_yuan"),
        ("预算（萬元）", "wan_yuan"),
        ("Budget (EUR)", "eur"),
        ("经费预算/万元", "wan_yuan"),
        ("预算", None),
        ("技术成熟度(立项)", None),
    ],
)
def test_units_in_brackets_and_behind_slashes(header, unit):
    found = unit_in(header)
    assert (found and found.name) == unit


def test_a_unit_row_below_the_header():
    heading = of("预算", "万元")
    assert heading.unit.factor == 10_000
    assert heading.best("project")[0].column == "budget_total"


def test_group_and_child_are_read_together():
    assert of("计划", "开始时间").best("project")[0].column == "plan_start"
    assert of("经费(万元)", "预算").unit.factor == 10_000


def test_the_group_counts_when_the_child_says_nothing():
    assert of("负责人", "签字").best("project")[0].column == "leader_id"


@pytest.mark.parametrize(
    ("texts", "label", "role"),
    [
        (("1月",), "01", ""),
        (("2025-03",), "2025-03", ""),
        (("1月", "计划"), "01", "plan"),
        (("实际", "Q2"), "Q2", "actual"),
        (("2025年预算(万元)",), "2025", "plan"),
        (("一季度支出",), "Q1", "actual"),
    ],
)
def test_periods_and_what_is_said_of_them(texts, label, role):
    heading = of(*texts)
    assert (heading.period.label, heading.role) == (label, role)


@pytest.mark.parametrize(
    ("header", "aside"),
    [("序号", "ignored"), ("执行率", "derived"), ("结余(万元)", "derived"), ("合计", "total")],
)
def test_known_headers_that_are_never_loaded(header, aside):
    assert of(header).set_aside == aside


def test_one_column_with_two_dates():
    heading = of("起止时间")
    assert heading.range
    assert heading.best("project")[0].column == "plan_start"


def test_a_year_over_its_months():
    assert of("2025年", "3月").period.label == "2025-03"
