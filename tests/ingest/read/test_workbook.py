"""Workbooks from their bytes to cells."""

import pytest

from oneboard.ingest.model import TableObject
from tests.ingest.read.build import (
    DOCUMENT,
    HEAD,
    MAIN,
    parts,
    read_bytes,
    refusal,
    rels,
    shown,
    simple,
    strings,
    styles,
    worksheet,
    zipped,
)


def cells(data: bytes, folder) -> dict[str, tuple[str, str]]:
    return shown(read_bytes(data, folder).sheets[0])


def test_shared_inline_and_formula_texts(tmp_path):
    rows = (
        '<row r="1"><c r="A1" t="s"><v>1</v></c>'
        '<c r="B1" t="inlineStr"><is><t>甲 &amp; 乙</t></is></c>'
        '<c r="C1" t="str"><f>A1&amp;B1</f><v>x&#10;y</v></c></row>'
    )
    data = simple(rows, sharedStrings=strings("no", "  项目 "))
    assert cells(data, tmp_path) == {
        "A1": ("  项目 ", "TEXT"),
        "B1": ("甲 & 乙", "TEXT"),
        "C1": ("x\ny", "TEXT"),
    }


def test_rich_text_is_joined_and_phonetic_hints_are_left_out(tmp_path):
    shared = (
        f'{HEAD}<sst xmlns="{MAIN}"><si><r><t>材料</t></r><r><t>研究部</t></r>'
        "<rPh><t>cailiao</t></rPh></si></sst>"
    )
    inline = "<is><r><t>能源</t></r><r><t>部</t></r><rPh><t>x</t></rPh></is>"
    rows = f'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr">{inline}</c></row>'
    assert cells(simple(rows, sharedStrings=shared), tmp_path) == {
        "A1": ("材料研究部", "TEXT"),
        "B1": ("能源部", "TEXT"),
    }


def test_escaped_characters_come_out_and_half_a_pair_is_lost(tmp_path):
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
    shared = strings("a_x000D__x000A_b _x005F_x0041_", "_xD83D_!")
    assert cells(simple(rows, sharedStrings=shared), tmp_path) == {
        "A1": ("a\nb _x0041_", "TEXT"),
        "B1": ("\ufffd!", "TEXT"),
    }


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ('<c r="A1"><v>12.50</v></c>', ("12.50", "NUMBER")),
        ('<c r="A1" t="n"><v>-1.5E-7</v></c>', ("-1.5E-7", "NUMBER")),
        ('<c r="A1" t="b"><v>1</v></c>', ("true", "BOOLEAN")),
        ('<c r="A1" t="b"><v>maybe</v></c>', ("maybe", "BAD")),
        ('<c r="A1" t="e"><v>#SPILL!</v></c>', ("#SPILL!", "ERROR")),
        ('<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', ("#DIV/0!", "ERROR")),
        ('<c r="A1"><f>SUM(B1:B9)</f></c>', ("", "NO_VALUE")),
        ('<c r="A1"><f>SUM(B1:B9)</f><v></v></c>', ("", "NO_VALUE")),
        ('<c r="A1"><f>SUM(B1:B9)</f><v/></c>', ("", "NO_VALUE")),
        ('<c r="A1" t="d"><v>2025-03-15</v></c>', ("2025-03-15", "DATE")),
        ('<c r="A1" t="d"><v>2025-03-15T10:30:00</v></c>', ("2025-03-15 10:30:00", "DATETIME")),
        ('<c r="A1" t="d"><v>next week</v></c>', ("next week", "TEXT")),
        ('<c r="A1" t="zzz"><v>1</v></c>', ("1", "BAD")),
        ('<c r="A1" t="s"><v>99</v></c>', ("99", "BAD")),
        ('<c r="A1" t="s"><v>-1</v></c>', ("-1", "BAD")),
        ('<c r="A1"><v>NaN</v></c>', ("NaN", "BAD")),
        ('<c r="A1"><v>12,5</v></c>', ("12,5", "BAD")),
        ('<c r="A1" s="999"><v>7</v></c>', ("7", "NUMBER")),
        ('<c r="A1" s="1"><v>45731</v></c>', ("2025-03-15", "DATE")),
        ('<c r="A1" s="1"><v>60</v></c>', ("60", "BAD")),
        ('<c r="A1" s="1"><v>-3</v></c>', ("-3", "BAD")),
        ('<c r="A1" s="2"><v>0.35</v></c>', ("0.35", "PERCENT")),
        ('<c r="A1" s="3"><v>45731</v></c>', ("2025-03-15", "DATE")),
        ('<c r="A1" s="4"><v>123</v></c>', ("00123", "NUMBER")),
        ('<c r="A1" s="5"><v>1.5</v></c>', ("36h", "DURATION")),
        ('<c r="A1" s="6"><v>0.75</v></c>', ("18:00:00", "TIME")),
    ],
)
def test_what_a_stored_value_means(cell, expected, tmp_path):
    formats = styles("yyyy\\-mm\\-dd", "0.0%", 57, "00000", "[h]:mm", 20)
    data = simple(f'<row r="1">{cell}</row>', styles=formats, sharedStrings=strings("x"))
    assert cells(data, tmp_path) == {"A1": expected}


def test_a_formula_that_gave_an_empty_text_is_blank(tmp_path):
    rows = '<row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c></row>'
    assert cells(simple(rows), tmp_path) == {"B1": ("1", "NUMBER")}


def test_days_counted_from_1904(tmp_path):
    content = parts(
        worksheet('<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1" s="1"><v>44269</v></c></row>'),
        workbook='<workbookPr date1904="1"/>',
    )
    content["xl/styles.xml"] = styles(14)
    assert cells(zipped(content), tmp_path) == {
        "A1": ("1904-01-01", "DATE"),
        "B1": ("2025-03-15", "DATE"),
    }


def test_only_rows_and_columns_with_cells_are_there(tmp_path):
    rows = (
        '<row r="2"><c r="B2"><v>1</v></c><c r="C2" s="1"/></row>'
        '<row r="5" hidden="1"/><row r="7" hidden="1"><c r="D7"><v>2</v></c></row>'
        '<row r="8"><c r="A8" s="3"/></row>'
    )
    columns = '<cols><col min="4" max="9" hidden="1"/></cols>'
    after = '<mergeCells><mergeCell ref="B2:C4"/><mergeCell ref="nonsense"/></mergeCells>'
    content = parts(worksheet(rows, before=columns, after=after), state=' state="veryHidden"')
    sheet = read_bytes(zipped(content), tmp_path).sheets[0]
    assert sheet.rows.tolist() == [2, 7]
    assert list(sheet.columns) == [1, 3]
    assert sheet.hidden_rows == (7,)
    assert sheet.hidden_columns == (3,)
    assert sheet.merges == ((2, 1, 4, 2),)
    assert sheet.state == "veryHidden"


def test_table_objects(tmp_path):
    content = parts(worksheet('<row r="4"><c r="B4"><v>1</v></c></row>'))
    content["xl/worksheets/_rels/sheet1.xml.rels"] = rels(("rId1", "table", "/xl/tables/t1.xml"))
    content["xl/tables/t1.xml"] = (
        f'{HEAD}<table xmlns="{MAIN}" name="x" displayName="项目" ref="B4:L13" totalsRowCount="1"/>'
    )
    sheet = read_bytes(zipped(content), tmp_path).sheets[0]
    assert sheet.tables == (TableObject("项目", 4, 13, 1, 11, True, True),)


def test_cells_and_rows_that_do_not_name_their_place(tmp_path):
    rows = (
        "<row><c><v>1</v></c><c/><c><v>2</v></c></row>"
        "<row r='4'><c r='B4'><v>3</v></c><c><v>4</v></c></row>"
    )
    assert cells(simple(rows), tmp_path) == {
        "A1": ("1", "NUMBER"),
        "C1": ("2", "NUMBER"),
        "B4": ("3", "NUMBER"),
        "C4": ("4", "NUMBER"),
    }


def test_rows_may_stand_in_any_order(tmp_path):
    rows = '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'
    sheet = read_bytes(simple(rows), tmp_path).sheets[0]
    assert sheet.rows.tolist() == [1, 3]
    assert sheet.columns[0].raw.to_pylist() == ["1", "3"]


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>',
        '<row r="1"><c r="XFE1"><v>1</v></c></row>',
        '<row r="1"><c r="A0"><v>1</v></c></row>',
        '<row r="1"><c r="1A"><v>1</v></c></row>',
        '<row r="1"><c r="a1"><v>1</v></c></row>',
        '<row r="1"><c r="A2"><v>1</v></c></row>',
        '<row r="0"><c r="A0"><v>1</v></c></row>',
        '<row r="²"><c r="A2"><v>1</v></c></row>',
        '<row r="1048577"><c r="A1048577"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
        '<c r="A1"><v>1</v></c>',
    ],
)
def test_addresses_that_cannot_be(rows, tmp_path):
    assert refusal(simple(rows), tmp_path) == "BAD_REF"


def test_strict_workbooks_prefixes_and_other_targets(tmp_path):
    strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    links = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    content = {
        "_rels/.rels": rels(("r", "officeDocument", "/xl/book.xml")).replace(DOCUMENT, links),
        "xl/book.xml": (
            f'<x:workbook xmlns:x="{strict}" xmlns:r="{links}"><x:sheets>'
            '<x:sheet name="S" sheetId="1" r:id="a"/></x:sheets></x:workbook>'
        ),
        "xl/_rels/book.xml.rels": rels(("a", "worksheet", "../data/one.xml")).replace(
            DOCUMENT, links
        ),
        "Data/One.xml": (
            f"<x:worksheet xmlns:x='{strict}'><x:dimension ref='A1:XFD1048576'/><x:sheetData>"
            "<x:row r='1'><x:c r='A1' t='inlineStr'><x:is><x:t>甲</x:t></x:is></x:c></x:row>"
            "</x:sheetData></x:worksheet>"
        ),
    }
    assert cells(zipped(content), tmp_path) == {"A1": ("甲", "TEXT")}


@pytest.mark.parametrize("encoding", ["utf-16", "iso-8859-1"])
def test_sheets_in_other_encodings(encoding, tmp_path):
    content = parts("")
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>é</t></is></c></row>'
    text = worksheet(rows).replace("UTF-8", encoding)
    content["xl/worksheets/sheet1.xml"] = text.encode(encoding)
    assert cells(zipped(content), tmp_path) == {"A1": ("é", "TEXT")}


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><!-- <c r="A1"><v>9</v></c> --><c r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v><![CDATA[1]]></v></c></row>',
        '<row r="1"><?p <c r="A1"><v>9</v></c>?><c r="A1"><v>1</v></c></row>',
        '<row r="1"><c\nr="A1"\n><v>1</v></c></row>',
        '<row r="1" x="a>b"><c r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="A1" x="&gt;"><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v><extLst><ext><v>9</v></ext></extLst></c></row>',
    ],
)
def test_markup_that_only_the_patient_way_understands(rows, tmp_path):
    raw, kind = cells(simple(rows), tmp_path)["A1"]
    assert kind == "NUMBER"
    assert raw.startswith("1")


def test_a_chart_sheet_is_left_out_and_a_lost_sheet_is_told(tmp_path):
    content = parts(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'), worksheet(""))
    links = content["xl/_rels/workbook.xml.rels"]
    charts = links.replace(
        'worksheet" Target="worksheets/sheet2', 'chartsheet" Target="worksheets/sheet2'
    )
    book = read_bytes(zipped(content | {"xl/_rels/workbook.xml.rels": charts}), tmp_path)
    assert [sheet.name for sheet in book.sheets] == ["S"]
    del content["xl/worksheets/sheet2.xml"]
    assert refusal(zipped(content), tmp_path) == "LOST_SHEET"


def test_a_workbook_of_charts_alone_has_no_sheet(tmp_path):
    content = parts(worksheet(""))
    links = content["xl/_rels/workbook.xml.rels"].replace('/worksheet"', '/chartsheet"')
    assert refusal(zipped(content | {"xl/_rels/workbook.xml.rels": links}), tmp_path) == "NO_SHEET"


def test_blanks_far_to_the_right_are_nothing(tmp_path):
    rows = (
        '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="3"/>'
        '<c r="XFC1" t="inlineStr"><is><t> </t></is></c></row>'
    )
    assert cells(simple(rows), tmp_path) == {"A1": ("1", "NUMBER")}
    said = rows.replace("<t> </t>", "<t>x</t>")
    assert refusal(simple(said), tmp_path) == "TOO_WIDE"
