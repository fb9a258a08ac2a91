"""Workbooks in other forms than .xlsx: web pages, archives of them, XML of 2003, .ods."""

import pytest

from oneboard.ingest.read import Limits
from tests.ingest.read.build import read_bytes, refusal, shown, zipped

LINE = "<tr><td>00123</td><td>甲</td></tr>"
MAIL = (
    "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n"
    'Content-Type: multipart/related; boundary="x"\r\n\r\n'
)
FLAT = (
    '<?xml version="1.0" encoding="{encoding}"?><?mso-application progid="Excel.Sheet"?>'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"'
    ' xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles>'
    '<Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style>'
    '<Style ss:ID="i"><NumberFormat ss:Format="00000"/></Style></Styles>{sheets}</Workbook>'
)
ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODS_HEAD = (
    f'<office:document-content xmlns:office="{ODF}:office:1.0" xmlns:table="{ODF}:table:1.0"'
    f' xmlns:text="{ODF}:text:1.0" xmlns:style="{ODF}:style:1.0"'
    ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
)
ODS_KIND = "application/vnd.oasis.opendocument.spreadsheet"


def page(body: str, *, head: str = "", encoding: str = "utf-8") -> bytes:
    return f"<html><head>{head}</head><body>{body}</body></html>".encode(encoding)


def ods(tables: str, **parts: str) -> bytes:
    content = (
        f"{ODS_HEAD}<office:automatic-styles><style:style style:name='away'>"
        "<style:table-properties table:display='false'/></style:style></office:automatic-styles>"
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    return zipped({"mimetype": ODS_KIND, "content.xml": content, **parts})


def flat(sheets: str, encoding: str = "utf-8") -> bytes:
    return FLAT.format(encoding=encoding, sheets=sheets).encode(encoding)


def cells(data: bytes, folder, at: int = 0) -> dict[str, str]:
    sheet = read_bytes(data, folder).sheets[at]
    return {place: raw for place, (raw, _) in shown(sheet).items()}


@pytest.mark.parametrize(
    ("made", "encoding"),
    [
        (page(f"<table>{LINE}</table>"), "utf-8"),
        (page(f"<table>{LINE}</table>", encoding="utf-16"), "utf-16-le"),
        (page(f"<table>{LINE}</table>", head="<meta charset=gb2312>", encoding="gbk"), "gb18030"),
        (page(f"<table>{LINE * 9}</table>", head="<meta charset=gb2312>"), "utf-8"),
        (page(f"<table>{LINE * 9}</table>", encoding="gb18030"), "gb18030"),
    ],
    ids=["utf-8", "utf-16", "said", "said wrongly", "not said"],
)
def test_a_page_is_read_in_its_encoding(made, encoding, tmp_path):
    book = read_bytes(made, tmp_path)
    assert (book.format, book.encoding) == ("html", encoding)
    assert shown(book.sheets[0])["A1"] == ("00123", "TEXT")
    assert shown(book.sheets[0])["B1"] == ("甲", "TEXT")


def test_a_page_is_laid_out_as_excel_does(tmp_path):
    """Texts around the tables are rows, tables stand below one another, spans are merges."""
    made = page(
        "<h1>项目清单</h1>单位：万元<p>"
        "<table><thead><tr><th rowspan=2>编号<th colspan=2>经费</thead>"
        "<tr><th>预算<th>支出<tr><td>A1<td>1<br>2<td>&nbsp;3&nbsp;</table>"
        "<table><tr style='display:none'><td>乙</td></tr></table>"
    )
    sheet = read_bytes(made, tmp_path).sheets[0]
    assert cells(made, tmp_path) == {
        "A1": "项目清单", "A2": "单位：万元", "A3": "编号", "B3": "经费", "B4": "预算",
        "C4": "支出", "A5": "A1", "B5": "1\n2", "C5": "3", "A6": "乙",
    }  # fmt: skip
    assert sheet.merges == ((3, 0, 4, 0), (3, 1, 3, 2))
    assert sheet.hidden_rows == (6,)


def test_a_table_inside_a_table_is_read(tmp_path):
    made = page(f"<table><tr><td>左<table>{LINE}</table>右</td></tr><tr><td>下</td></tr></table>")
    assert cells(made, tmp_path) == {"A1": "左", "A2": "00123", "B2": "甲", "A3": "右", "A4": "下"}


def test_a_figure_of_a_page_is_read_before_it_was_rounded(tmp_path):
    made = page(
        '<table><tr><td x:num="12.3456">12.35</td><td x:num="45000">2023-03-15</td>'
        '<td>="007"</td><td><script>var a="<td>9</td>"</script>1</td></tr></table>'
    )
    assert cells(made, tmp_path) == {"A1": "12.3456", "B1": "2023-03-15", "C1": "007", "D1": "1"}


@pytest.mark.parametrize("body", ["<p>登录超时，请重新登录</p>", "<table></table>", "<table><tr>"])
def test_a_page_without_a_table_is_refused(body, tmp_path):
    assert refusal(page(body), tmp_path) == "HTML"


def test_spans_without_end_do_no_harm(tmp_path):
    made = page("<table><tr><td rowspan=99999 colspan=99999>甲<td>乙</tr></table>")
    assert refusal(made, tmp_path) == "TOO_WIDE"
    many = page("<table><tr>" + "<td rowspan=2 colspan=2>" * 9 + "x</table>")
    assert refusal(many, tmp_path, limits=Limits(merges=8)) == "TOO_BIG"


def test_an_archive_of_pages_has_a_sheet_for_each(tmp_path):
    parts = "".join(
        f"--x\r\nContent-Location: file:///C:/a/{name}.htm\r\nContent-Type: text/html\r\n\r\n"
        f"<html><body><table><tr><td>{text}</td></tr></table></body></html>\r\n"
        for name, text in (("sheet001", "one"), ("sheet002", "two"))
    )
    frame = "--x\r\nContent-Type: text/html\r\n\r\n<html><frameset></frameset></html>\r\n"
    book = read_bytes(f"{MAIL}{frame}{parts}--x--".encode(), tmp_path)
    assert [sheet.name for sheet in book.sheets] == ["sheet001", "sheet002"]
    assert shown(book.sheets[1]) == {"A1": ("two", "TEXT")}
    assert refusal(f"{MAIL}{frame}--x--".encode(), tmp_path) == "HTML"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb2312"])
def test_the_xml_of_2003_is_read(encoding, tmp_path):
    rows = (
        '<Worksheet ss:Name="表"><Table><Column ss:Index="3" ss:Hidden="1"/>'
        '<Row><Cell ss:MergeAcross="1"><Data ss:Type="String">甲</Data></Cell>'
        '<Cell><Data ss:Type="Error">#N/A</Data></Cell></Row>'
        '<Row ss:Index="4" ss:Hidden="1"><Cell ss:StyleID="i"><Data ss:Type="Number">123</Data>'
        '<Comment><Data>x</Data></Comment></Cell>'
        '<Cell ss:Index="3" ss:StyleID="p"><Data ss:Type="Number">0.5</Data></Cell>'
        '<Cell><Data ss:Type="DateTime">2025-03-15T00:00:00.000</Data></Cell>'
        '<Cell><Data ss:Type="Boolean">1</Data></Cell></Row></Table></Worksheet>'
    )  # fmt: skip
    sheet = read_bytes(flat(rows, encoding), tmp_path).sheets[0]
    assert shown(sheet) == {
        "A1": ("甲", "TEXT"), "C1": ("#N/A", "ERROR"), "A4": ("00123", "NUMBER"),
        "C4": ("0.5", "PERCENT"), "D4": ("2025-03-15", "DATE"), "E4": ("true", "BOOLEAN"),
    }  # fmt: skip
    assert (sheet.name, sheet.merges) == ("表", ((1, 0, 1, 1),))
    assert (sheet.hidden_rows, sheet.hidden_columns) == ((4,), (2,))


def test_an_xml_of_2003_with_a_document_type_is_refused(tmp_path):
    data = flat("").replace(b"<Workbook", b'<!DOCTYPE x [<!ENTITY a "b">]><Workbook')
    assert refusal(data, tmp_path) == "DTD"
    assert refusal(flat(""), tmp_path) == "NO_SHEET"
    assert refusal(flat("<Worksheet>"), tmp_path) == "BAD_XML"


def test_an_open_document_is_read(tmp_path):
    rows = (
        "<table:table table:name='表'>"
        "<table:table-column table:number-columns-repeated='2'/>"
        "<table:table-column table:visibility='collapse'/>"
        "<table:table-row table:number-rows-repeated='2'>"
        "<table:table-cell office:value-type='string' table:number-columns-spanned='2'>"
        "<text:p>甲<text:s text:c='2'/>乙</text:p><text:p>丙</text:p>"
        "<office:annotation><text:p>not this</text:p></office:annotation></table:table-cell>"
        "<table:covered-table-cell/>"
        "<table:table-cell office:value-type='percentage' office:value='0.5'>"
        "<text:p>50%</text:p></table:table-cell></table:table-row>"
        "<table:table-row table:number-rows-repeated='1000000'><table:table-cell/>"
        "</table:table-row>"
        "<table:table-row table:visibility='collapse'>"
        "<table:table-cell office:value-type='date' office:date-value='2025-03-15'/>"
        "<table:table-cell office:value-type='float' office:value='1.50'/>"
        "<table:table-cell table:formula='x' office:value-type='string'>"
        "<text:p>#DIV/0!</text:p></table:table-cell>"
        "<table:table-cell office:value-type='time' office:time-value='PT36H30M00S'/>"
        "</table:table-row></table:table>"
        "<table:table table:name='里' table:style-name='away'/>"
    )
    book = read_bytes(ods(rows), tmp_path)
    first = book.sheets[0]
    assert shown(first) == {
        "A1": ("甲  乙\n丙", "TEXT"), "C1": ("0.5", "PERCENT"),
        "A2": ("甲  乙\n丙", "TEXT"), "C2": ("0.5", "PERCENT"),
        "A1000003": ("2025-03-15", "DATE"), "B1000003": ("1.50", "NUMBER"),
        "C1000003": ("#DIV/0!", "ERROR"), "D1000003": ("36.5h", "DURATION"),
    }  # fmt: skip
    assert (first.hidden_rows, first.hidden_columns) == ((1_000_003,), (2,))
    assert [sheet.state for sheet in book.sheets] == ["visible", "hidden"]


def test_an_open_document_that_repeats_a_cell_without_end_is_refused(tmp_path):
    row = (
        "<table:table table:name='S'><table:table-row table:number-rows-repeated='1000000'>"
        "<table:table-cell office:value-type='float' office:value='1'/></table:table-row>"
        "</table:table>"
    )
    assert refusal(ods(row), tmp_path, limits=Limits(cells=1000)) == "TOO_BIG"
    wide = row.replace("rows-repeated", "columns-repeated").replace(
        "table-row table:", "table-row "
    )
    assert refusal(ods(wide.replace("<table:table-cell", "<table:table-cell "
        "table:number-columns-repeated='16384'")), tmp_path) == "TOO_WIDE"  # fmt: skip


def test_other_open_documents_are_refused(tmp_path):
    locked = "<m><encryption-data/></m>"
    assert refusal(ods("", **{"META-INF/manifest.xml": locked}), tmp_path) == "ENCRYPTED"
    assert refusal(ods(""), tmp_path) == "NO_SHEET"
    text = zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"})
    assert refusal(text, tmp_path) == "NOT_XLSX"
