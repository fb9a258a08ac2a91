"""Binary workbooks made record by record, read by us and by calamine."""

import random
import struct

import pytest
from python_calamine import CalamineWorkbook

from oneboard.ingest.model import Refused
from tests.ingest.read.build import DOCUMENT, HEAD, PACKAGE, read_bytes, refusal, shown, zipped

TYPES = (
    f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary"/>'
    '<Default Extension="rels" ContentType="application/xml"/></Types>'
)  # fmt: skip
FIGURES = [12.5, 7.0, -3.0, 1234567.0, 0.01, 99.99, 1e-7, 123456789012.0, -0.5]


def record(kind: int, data: bytes = b"") -> bytes:
    head = bytes([kind]) if kind < 128 else bytes([kind & 127 | 128, kind >> 7])
    length, rest = b"", len(data)
    while rest > 127:
        length, rest = length + bytes([rest & 127 | 128]), rest >> 7
    return head + length + bytes([rest]) + data


def wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def cell(kind: int, column: int, data: bytes, *, style: int = 0) -> bytes:
    return record(kind, struct.pack("<II", column, style) + data)


def row(number: int, *cells: bytes, hidden: bool = False) -> bytes:
    head = struct.pack("<IIHBBBI", number - 1, 0, 300, 0, 0x10 * hidden, 0, 0)
    return record(0, head) + b"".join(cells)


def rels(*found: tuple[str, str, str]) -> str:
    lines = "".join(f'<Relationship Id="{id}" Type="{DOCUMENT}/{kind}" Target="{to}"/>'
                    for id, kind, to in found)  # fmt: skip
    return f'{HEAD}<Relationships xmlns="{PACKAGE}">{lines}</Relationships>'


def workbook(rows: bytes, after: bytes = b"", *, strings: tuple[str, ...] = ()) -> bytes:
    sheet = struct.pack("<II", 0, 1) + wide("rId1") + wide("表")
    styles = b"".join(
        record(47, struct.pack("<HH", 0, number) + bytes(12)) for number in (0, 14, 9)
    )
    size = record(148, struct.pack("<IIII", 0, 100, 0, 20))
    content = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": rels(("rId1", "officeDocument", "xl/workbook.bin")),
        "xl/workbook.bin": record(131) + record(143) + record(156, sheet) + record(144)
        + record(157, bytes(26)) + record(132),
        "xl/_rels/workbook.bin.rels": rels(("rId1", "worksheet", "worksheets/sheet1.bin"),
                                           ("rId2", "styles", "styles.bin"),
                                           ("rId3", "sharedStrings", "sharedStrings.bin")),
        "xl/styles.bin": record(617, struct.pack("<I", 3)) + styles + record(618),
        "xl/sharedStrings.bin": record(159, struct.pack("<II", len(strings), len(strings)))
        + b"".join(record(19, b"\x00" + wide(text)) for text in strings),
        "xl/worksheets/sheet1.bin": record(129) + size + record(145) + rows + record(146) + after,
    }  # fmt: skip
    return zipped(content)


def squeezed(number: float) -> bytes | None:
    """A whole number or whole hundredths in four bytes, as Excel prefers to write them."""
    for sign, factor in ((2, 1), (3, 100)):
        whole = round(number * factor)
        if whole / factor == number and abs(whole) < 1 << 29:
            return struct.pack("<i", whole << 2 | sign)
    return None


@pytest.mark.parametrize("seed", range(5))
def test_both_readers_agree(seed, tmp_path):
    chance = random.Random(seed)
    rows, wanted = b"", {}
    for number in range(1, 30):
        cells = []
        for column in sorted(chance.sample(range(8), 4)):
            figure = chance.choice(FIGURES)
            packed = squeezed(figure)
            cells.append(cell(2, column, packed) if packed and chance.random() < 0.7
                         else cell(5, column, struct.pack("<d", figure)))  # fmt: skip
            wanted[f"{chr(65 + column)}{number}"] = (repr(figure).removesuffix(".0"), "NUMBER")
        rows += row(number, *cells)
    data = workbook(rows)
    book = read_bytes(data, tmp_path)
    assert (book.format, book.sheets[0].name, shown(book.sheets[0])) == ("xlsb", "表", wanted)
    (tmp_path / "made.xlsb").write_bytes(data)
    theirs = CalamineWorkbook.from_path(str(tmp_path / "made.xlsb")).get_sheet_by_index(0)
    assert {
        f"{chr(65 + at)}{number}": repr(float(value)).removesuffix(".0")
        for number, values in enumerate(theirs.to_python(skip_empty_area=False), 1)
        for at, value in enumerate(values)
        if value != ""
    } == {place: text for place, (text, _) in wanted.items()}


def test_every_kind_of_cell(tmp_path):
    cells = (
        cell(7, 0, struct.pack("<I", 1)), cell(6, 1, wide("多\r\n行")), cell(3, 2, b"\x2a"),
        cell(4, 3, b"\x01"), cell(5, 4, struct.pack("<d", 45731.0), style=1),
        cell(2, 5, struct.pack("<i", 35 << 2 | 3), style=2), cell(1, 6, b""),
        cell(7, 7, struct.pack("<I", 99)), cell(11, 8, b"\x07" + bytes(8)),
    )  # fmt: skip
    merged = record(176, struct.pack("<IIII", 2, 3, 0, 1))
    columns = record(60, struct.pack("<IIIIH", 1, 2, 0, 0, 1))
    sheet = read_bytes(
        workbook(row(3, *cells, hidden=True), columns + merged, strings=("甲", "乙")), tmp_path
    ).sheets[0]
    assert shown(sheet) == {
        "A3": ("乙", "TEXT"), "B3": ("多\n行", "TEXT"), "C3": ("#N/A", "ERROR"),
        "D3": ("true", "BOOLEAN"), "E3": ("2025-03-15", "DATE"), "F3": ("0.35", "PERCENT"),
        "H3": ("99", "BAD"), "I3": ("#DIV/0!", "ERROR"),
    }  # fmt: skip
    assert (sheet.merges, sheet.hidden_rows) == (((3, 0, 4, 1),), (3,))
    assert sheet.hidden_columns == (1, 2)


def test_a_damaged_one_is_refused_by_name(tmp_path):
    rows = b"".join(row(at, cell(6, 0, wide("项目"))) for at in range(1, 40))
    good = workbook(rows)
    assert refusal(good, tmp_path) is None
    for seed in range(60):
        chance = random.Random(seed)
        broken = bytearray(rows)
        for _ in range(chance.choice([1, 3, 20])):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        try:
            read_bytes(workbook(bytes(broken)), tmp_path)
        except Refused as refused:
            assert refused.code in ("DAMAGED", "BAD_REF", "TOO_WIDE", "TOO_LONG", "TOO_BIG")
