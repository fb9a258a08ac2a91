"""Old workbooks that xlwt wrote, read by us and by calamine: the cells must be the same."""

import datetime as dt
import random

import pytest
import xlwt
from python_calamine import CalamineWorkbook

from oneboard.ingest.model import Refused
from tests.ingest.read.build import read_bytes, refusal, shown

STYLES = {
    "plain": xlwt.Style.default_style,
    "day": xlwt.easyxf(num_format_str="YYYY-MM-DD"),
    "percent": xlwt.easyxf(num_format_str="0.0%"),
    "id": xlwt.easyxf(num_format_str="00000"),
}
VALUES = [
    ("plain", "项目"), ("plain", "00123"), ("plain", 12.5), ("plain", 7), ("plain", True),
    ("day", dt.date(2025, 3, 15)), ("day", dt.datetime(2025, 3, 15, 8, 30)), ("percent", 0.35),
    ("id", 123), ("plain", -1e-7), ("plain", "多\n行"),
]  # fmt: skip


def written(book: xlwt.Workbook, folder) -> bytes:
    path = folder / "made.xls"
    book.save(str(path))
    return path.read_bytes()


def as_shown(value: object, style: str) -> tuple[str, str]:
    match value:
        case bool():
            return str(value).lower(), "BOOLEAN"
        case dt.datetime():
            return value.isoformat(" "), "DATETIME"
        case dt.date():
            return value.isoformat(), "DATE"
        case str():
            return value, "TEXT"
    said = repr(float(value)).removesuffix(".0")
    return {"percent": (said, "PERCENT"), "id": (f"{value:05}", "NUMBER")}.get(
        style, (said, "NUMBER")
    )


@pytest.mark.parametrize("seed", range(6))
def test_both_readers_agree(seed, tmp_path):
    chance = random.Random(seed)
    book = xlwt.Workbook()
    wanted = []
    for at in range(3):
        sheet, cells = book.add_sheet(f"表{at}"), {}
        for _ in range(60):
            row, column = chance.randrange(40), chance.randrange(12)
            style, value = chance.choice(VALUES)
            place = f"{chr(65 + column)}{row + 1}"
            if place not in cells:
                sheet.write(row, column, value, STYLES[style])
                cells[place] = value, style
        wanted.append(cells)
    data = written(book, tmp_path)
    found = read_bytes(data, tmp_path)
    second = CalamineWorkbook.from_path(str(tmp_path / "made.xls"))
    assert [sheet.name for sheet in found.sheets] == second.sheet_names
    for sheet, cells in zip(found.sheets, wanted, strict=True):
        assert shown(sheet) == {place: as_shown(*said) for place, said in cells.items()}
        theirs = second.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
        filled = {
            f"{chr(65 + at)}{row}"
            for row, values in enumerate(theirs, 1)
            for at, value in enumerate(values)
            if value != ""
        }
        assert set(shown(sheet)) == filled


def test_what_stands_around_the_cells(tmp_path):
    book = xlwt.Workbook()
    sheet = book.add_sheet("S")
    sheet.write_merge(0, 0, 0, 2, "题")
    sheet.row(3).set_cell_error(1, "#DIV/0!")
    sheet.row(3).hidden = True
    sheet.col(1).hidden = True
    book.add_sheet("里").visibility = 1
    found = read_bytes(written(book, tmp_path), tmp_path)
    assert found.format == "xls"
    assert shown(found.sheets[0])["B4"] == ("#DIV/0!", "ERROR")
    assert found.sheets[0].merges == ((1, 0, 1, 2),)
    assert found.sheets[0].hidden_rows == (4,)
    assert found.sheets[0].hidden_columns == (1,)
    assert [one.state for one in found.sheets] == ["visible", "hidden"]


def test_a_damaged_one_is_refused_by_name(tmp_path):
    book = xlwt.Workbook()
    for row in range(50):
        book.add_sheet(f"S{row}").write(0, 0, "项目")
    data = written(book, tmp_path)
    for seed in range(40):
        chance = random.Random(seed)
        broken = bytearray(data)
        for _ in range(chance.choice([1, 5, 50])):
            broken[chance.randrange(8, len(broken))] = chance.randrange(256)
        try:
            read_bytes(bytes(broken[: chance.randrange(600, len(broken))]), tmp_path)
        except Refused as refused:
            assert refused.code in ("XLS", "ENCRYPTED", "NOT_A_TABLE", "BAD_REF", "TOO_WIDE")
    assert refusal(data[:4000], tmp_path) == "XLS"
