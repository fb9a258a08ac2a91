"""Files bitten by chance: each is read or refused by name, and nothing else ever happens."""

import random
import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from oneboard.ingest.model import Refused
from oneboard.ingest.read import Limits, read
from oneboard.ingest.read.references import LAST_ROW
from oneboard.ingest.read.xlsx import sheet as sheet_module
from oneboard.ingest.read.xlsx.any_rows import read_any_rows
from tests.ingest.read.build import (
    parts,
    read_bytes,
    rels,
    shown,
    strings,
    styles,
    worksheet,
    zipped,
)

ROUNDS = 40
FILES = 25  # of each kind and round
IN_WORKER = 12
SMALL = Limits(area=500_000, cells=50_000)
VALUE = re.compile(r'="([^"]*)"|>([^<>]+)<')
ODD = [
    "", " ", "0", "-1", "1", "2", "5", "²", "１", "1.5", "1e5", "1e999", "NaN", "inf", "--1",
    "9" * 8, "9" * 30, "A1", "a1", "A0", "B7", "XFD1", "XFD1048576", "A1048577", "AAAA1", "A1:B2",
    "A1:XFD1048576", "$A$1", "s", "str", "b", "e", "d", "n", "inlineStr", "zzz", "true",
    "2025-03-15", "25:61", "_xD800_", "_x0000_", "&#10;", "&amp;", "&#x10FFFF;", "甲" * 300,
    "\ufffd", "../../x", "xl/workbook.xml", "[$-804]", "yyyy", "[h", "%", "rId1", "rId2",
    "External", "visible",
]  # fmt: skip
PIECES = [
    b"<", b">", b"/>", b"</c>", b"<v>", b'"', b"&", b"&#x0;", b"<!--", b"]]>", b"<![CDATA[", b"<?",
    b"\x00", b"\xff", b"\xef\xbf\xbd", b"99999999999", b"-1", b"A0", b"XFD1048576", b"1e999", b"\r",
    b'r="', b'hidden="1"', b't="s"', b't="d"', b's="3"', b"_xD800_", b"\n", b",", b";", b"=",
]  # fmt: skip


def workbook_parts() -> dict[str, str]:
    rows = "".join(
        f'<row r="{at}"><c r="A{at}" t="s"><v>{at % 3}</v></c>'
        f'<c r="B{at}" s="1"><v>{45000 + at}</v></c>'
        f'<c r="C{at}" s="2"><f>B{at}*2</f><v>0.{at}</v></c>'
        f'<c r="D{at}" t="inlineStr"><is><t>项目 {at}</t></is></c></row>'
        for at in range(1, 30)
    )
    after = '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>'
    return {
        **parts(
            worksheet(rows, before='<cols><col min="2" max="3" hidden="1"/></cols>', after=after)
        ),
        "xl/styles.xml": styles("yyyy-mm-dd", "0.0%", "[h]:mm", "00000"),
        "xl/sharedStrings.xml": strings("甲", "乙_x000D_", "丙"),
        "xl/worksheets/_rels/sheet1.xml.rels": rels(("r1", "table", "../tables/t.xml")),
        "xl/tables/t.xml": '<table name="t" ref="A1:D9"/>',
    }


def bitten(data: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, left out, doubled, or replaced by something that means something."""
    broken = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 5, 20])):
        at = chance.randrange(max(1, len(broken)))
        length = chance.choice([1, 1, 2, 8, 100])
        match chance.randrange(5):
            case 0:
                broken[at : at + length] = chance.randbytes(length)
            case 1:
                del broken[at : at + length]
            case 2:
                broken[at:at] = broken[at : at + length]
            case 3:
                broken[at : at + len(piece)] = (piece := chance.choice(PIECES))
            case 4:
                broken[at:at] = chance.choice(PIECES)
    return bytes(broken)


def odd_workbook(chance: random.Random) -> bytes:
    """Well-formed throughout, with some attribute values and texts that make no sense."""
    content = workbook_parts()
    for _ in range(chance.choice([1, 2, 8])):
        part = chance.choice([*content, *["xl/worksheets/sheet1.xml"] * 6])
        places = list(VALUE.finditer(content[part]))
        if places:
            place = chance.choice(places)
            start, end = place.span(1) if place[1] is not None else place.span(2)
            content[part] = content[part][:start] + chance.choice(ODD) + content[part][end:]
    return zipped(content)


def bitten_workbook(chance: random.Random) -> bytes:
    """One part bitten before it is zipped, or the zip itself."""
    content: dict[str, str | bytes] = dict(workbook_parts())
    if chance.random() < 0.2:
        return bitten(zipped(content), chance)
    part = chance.choice([*content, *["xl/worksheets/sheet1.xml"] * 6])
    text = content[part]
    content[part] = bitten(text.encode() if isinstance(text, str) else text, chance)
    method = chance.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED])
    return zipped(content, method=method)


def bitten_text(chance: random.Random) -> bytes:
    mark = chance.choice([",", ";", "\t", "|"])
    quote = chance.choice(["", '"'])
    lines = [
        ["编号", "名称", "备注"],
        *([f"{at:05d}", f"项目{at}", f"{quote}a{quote}"] for at in range(30)),
    ]
    text = "\r\n".join(mark.join(line) for line in lines)
    encoding = chance.choice(["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-be", "big5"])
    return bitten(text.encode(encoding, "replace"), chance)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_only_a_book_or_a_refusal_comes_back(seed, tmp_path):
    chance = random.Random(seed)
    for make in [bitten_workbook, odd_workbook, bitten_text] * FILES:
        data = make(chance)
        try:
            book = read_bytes(data, tmp_path, limits=SMALL)
        except Refused:
            continue
        for sheet in book.sheets:
            assert all(len(column.raw) == len(sheet.rows) for column in sheet.columns.values())
            assert all(1 <= row <= LAST_ROW for row in sheet.rows.tolist())


@pytest.mark.parametrize("seed", range(IN_WORKER))
def test_the_worker_lives_through_it_too(seed, tmp_path):
    chance = random.Random(1000 + seed)
    path = tmp_path / "bitten"
    path.write_bytes([bitten_workbook, odd_workbook, bitten_text][seed % 3](chance))
    try:
        read(path, limits=Limits(seconds=10))
    except Refused as refused:
        assert refused.code not in ("DAMAGED", "TIMEOUT")


def test_the_file_to_be_bitten_is_a_good_one(tmp_path):
    book = read_bytes(zipped(workbook_parts()), tmp_path)
    assert len(book.sheets[0].rows) == 29
    with zipfile.ZipFile(BytesIO(zipped(workbook_parts()))) as made:
        assert made.testzip() is None


def outcome(data: bytes, folder: Path) -> object:
    """The cells of all sheets, or the code of the refusal."""
    try:
        return [shown(sheet) for sheet in read_bytes(data, folder, limits=SMALL).sheets]
    except Refused as refused:
        return refused.code


@pytest.mark.parametrize("seed", range(100, 110))
def test_both_ways_to_read_rows_agree_on_odd_workbooks(seed, tmp_path, monkeypatch):
    chance = random.Random(seed)
    made = [odd_workbook(chance) for _ in range(FILES)]
    swift = [outcome(data, tmp_path) for data in made]
    monkeypatch.setattr(sheet_module, "read_plain_rows", read_any_rows)
    assert [outcome(data, tmp_path) for data in made] == swift
