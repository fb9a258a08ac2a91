"""Records, and the rows that are none."""

from oneboard.ingest.layout.frames import frames
from oneboard.ingest.layout.rows import rows_of
from tests.ingest.books import sheet

HEADER = ["项目编号", "项目名称", "承担部门", "负责人", "预算(万元)"]


def record(n: int) -> list:
    return [f"P{n}", f"项目{n}", "材料部", "李娟", 10 + n]


def read(rows, key: int | None = 0, **more):
    made = sheet([HEADER, *rows], **more)
    found = rows_of(made, frames(made)[0], key=key)
    kept = [int(made.rows[at]) for at in found.positions]
    return kept, [(row.row, row.reason) for row in found.dropped]


def test_totals_and_subtotals_with_words_around_them():
    kept, dropped = read(
        [
            record(1),
            [None, "材料研究部小计", None, None, 11],
            record(2),
            [None, "总  计:", None, None, 23],
            ["合计", None, None, None, 23],
            [None, "Sub-total 2025", None, None, 23],
        ]
    )
    assert kept == [2, 4]
    assert {reason for _, reason in dropped} == {"total"}


def test_a_project_about_totals_is_a_project():
    kept, _ = read(
        [["P1", "总计算平台研发", "材料部", "李", 1], ["P2", "年度合计系统合计", "x", "y", 2]]
    )
    assert kept == [2, 3]


def test_accounting_and_design_are_no_totals():
    kept, dropped = read([["会计", "设计", "材料部", "李", 1]])
    assert (kept, dropped) == ([2], [])


def test_notes_and_signatures():
    kept, dropped = read(
        [record(1), ["注：数据来源科技部"], ["制表人：王"], ["共 1 条"], ["以上金额含税"]]
    )
    assert kept == [2]
    assert [reason for _, reason in dropped] == ["note"] * 4


def test_words_apart_from_the_table():
    kept, dropped = read([record(1), [], ["请各部门核对后签字盖章"]])
    assert (kept, dropped) == ([2], [(4, "note")])


def test_sections_merged_or_numbered():
    kept, dropped = read(
        [["材料研究部"], record(1), ["二、能源系统部"], record(2)], merges=["A2:E2"]
    )
    assert kept == [3, 5]
    assert dropped == [(2, "section"), (4, "section")]


def test_a_header_again():
    kept, dropped = read([record(1), HEADER, record(2)])
    assert (kept, dropped) == ([2, 4], [(3, "header_again")])


def test_a_record_without_its_key_stays_a_record():
    kept, dropped = read([record(1), [None, "无编号项目", "材料部", "李", 5]])
    assert (kept, dropped) == ([2, 3], [])


def test_without_a_known_key_any_cell_may_name_a_total():
    kept, dropped = read([record(1), ["x", "合计", None, None, 3]], key=None)
    assert (kept, dropped) == ([2], [(3, "total")])


def test_blank_rows_between_records_do_no_harm():
    kept, _ = read([record(1), [], [], record(2)])
    assert kept == [2, 5]
