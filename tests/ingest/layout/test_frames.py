"""Where the headers are and how far the tables reach."""

import pytest

from oneboard.ingest.layout.frames import frames
from oneboard.ingest.model import TableObject
from tests.ingest.books import sheet

HEADER = ["项目编号", "项目名称", "承担部门", "预算(万元)"]
ROWS = [[f"P{n}", f"项目{n}", "材料部", 10 + n] for n in range(4)]


def headers(made) -> list[tuple[int, int]]:
    return [tuple(int(made.rows[at]) for at in frame.header) for frame in frames(made)]


def test_titles_notes_and_blank_rows_above():
    made = sheet([["重大科研项目清单"], ["截至2025年6月30日"], [], HEADER, *ROWS], merges=["A1:D1"])
    assert headers(made) == [(4, 4)]


def test_merged_groups_and_a_units_row_belong_to_the_header():
    made = sheet(
        [
            ["项目清单"],
            ["基本信息", None, None, "经费", None],
            ["编号", "名称", "部门", "预算", "支出"],
            [None, None, None, "万元", "万元"],
            *[[f"P{n}", "a", "材料部", 10, 5] for n in range(3)],
        ],
        merges=["A1:E1", "A2:C2", "D2:E2"],
    )
    assert headers(made) == [(2, 4)]


def test_headers_merged_downwards():
    made = sheet(
        [
            ["项目编号", "项目名称", "经费(万元)", None, "状态"],
            [None, None, "预算", "支出", None],
            *[[f"P{n}", "a", 10, 5, "在研"] for n in range(3)],
        ],
        merges=["A1:A2", "B1:B2", "C1:D1", "E1:E2"],
    )
    assert headers(made) == [(1, 2)]


def test_group_labels_of_a_csv_that_has_no_merges():
    made = sheet(
        [
            ["项目编号", "项目名称", "预算", None],
            ["编号", "名称", "总预算", "本年预算"],
            *[[f"P{n}", "a", 10, 5] for n in range(3)],
        ],
        name=None,
    )
    assert headers(made) == [(1, 2)]


def test_a_row_that_numbers_the_columns():
    made = sheet([HEADER, ["1", "2", "3", "4"], *ROWS])
    assert headers(made) == [(1, 2)]


def test_a_header_that_comes_again_is_no_second_table():
    made = sheet([HEADER, *ROWS[:2], HEADER, *ROWS[2:]])
    (frame,) = frames(made)
    assert frame.repeats == (3,)


def test_tables_below_and_beside_one_another():
    people = ["工号", "姓名", "部门", "职称"]
    below = sheet([HEADER, *ROWS, [], people, ["E1", "王", "材料部", "工程师"]])
    assert headers(below) == [(1, 1), (7, 7)]
    beside = sheet(
        [[*HEADER, None, *people], *[[*row, None, "E1", "王", "x", "y"] for row in ROWS]]
    )
    assert [(frame.left, frame.right) for frame in frames(beside)] == [(0, 3), (5, 8)]


def test_an_excel_table_object_is_the_truth():
    made = sheet(
        [["项目编号", "说明"], [], [], ["x", *HEADER], *[["y", *row] for row in ROWS], ["备注"]],
        tables=[TableObject("t", 4, 8, 1, 4)],
    )
    (frame,) = frames(made)
    assert (frame.left, frame.right, frame.fixed) == (1, 4, True)
    assert headers(made) == [(4, 4)]
    assert int(made.rows[frame.stop - 1]) == 8


def test_a_person_says_where_the_header_is():
    made = sheet([["a", "b"], ["c", "d"], ["e", "f"], ["1", "2"]])
    (frame,) = frames(made, header=(3, 3))
    assert (frame.header, frame.start) == ((2, 2), 3)
    assert frames(made, header=(9, 9)) == []


def test_unknown_headers_are_found_by_their_shape():
    made = sheet([["Report"], ["Name of unit", "4*", "3*"], ["Aberdeen", 15, 62], ["Bath", 3, 9]])
    assert headers(made) == [(2, 2)]


def test_a_group_over_the_last_columns_of_an_unknown_header():
    made = sheet(
        [
            ["Results"],
            [None, None, None, "Percentage meeting the standard"],
            ["Unit", "Name of unit", "Sort", "4*", "3*"],
            *[["U1", "Aberdeen", 1, 15, 62] for _ in range(3)],
        ],
        merges=["D2:E2"],
    )
    assert headers(made) == [(2, 3)]


@pytest.mark.parametrize("rows", [[], [["x"]], [["just a sentence"], ["and another one"]]])
def test_sheets_without_a_table(rows):
    assert frames(sheet(rows)) == []


def test_data_that_look_like_headers_make_no_table():
    ledger = [["P1", "设备费", "材料部", 10], ["P2", "材料费", "能源部", 20]]
    made = sheet([["项目编号", "预算科目", "部门", "金额(元)"], *ledger * 30])
    assert headers(made) == [(1, 1)]


def test_a_header_again_far_down_is_seen():
    made = sheet([HEADER, *ROWS * 150, HEADER, *ROWS])
    (frame,) = frames(made)
    assert frame.repeats == (601,)
