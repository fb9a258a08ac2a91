"""Files that only want to do harm, or are no table at all: each has its name."""

import struct
import zipfile
from io import BytesIO

import pytest

from oneboard.ingest.read.limits import Limits
from tests.ingest.read.build import HEAD, MAIN, parts, refusal, simple, strings, worksheet, zipped

ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'
DOCTYPE = '<!DOCTYPE x [<!ENTITY a "b">]>'


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "EMPTY"),
        (b" \r\n\t\n", "EMPTY"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "XLS"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "ENCRYPTED"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "NOT_A_TABLE"),
        (b"\x09\x04\x06\x00\x00\x00\x10\x00", "XLS"),
        (b"%PDF-1.7 ...", "NOT_A_TABLE"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "NOT_A_TABLE"),
        (b"BM\x00\x00\x00\x00", "NOT_A_TABLE"),
        (b"MZ\x90\x00\x03", "NOT_A_TABLE"),
        (b"\x1f\x8b\x08\x00", "NOT_A_TABLE"),
        (bytes(range(256)) * 20, "NOT_A_TABLE"),
        (b"PK\x05\x06" + bytes(18), "BAD_ZIP"),
        (b"PK\x03\x04 and nothing more", "BAD_ZIP"),
        ("\ufeff<html><table><tr><td>x</td></tr></table>".encode(), None),
        ("<!DOCTYPE html><table></table>".encode("utf-16"), "HTML"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "HTML"),
        (b"\n<table border=1><tr><td>1</td></tr></table>", None),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "BAD_XML",
        ),
        (b'<?xml version="1.0"?><project/>', "NOT_A_TABLE"),
        (b"BM,name\n1,x\n", None),
        (b"<name>,<value>\n1,2\n", None),
    ],
)
def test_files_that_are_something_else(data, code, tmp_path):
    assert refusal(data, tmp_path) == code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ({"a.csv": "1,2"}, "NOT_XLSX"),
        ({"mimetype": "application/vnd.oasis", "content.xml": "<x/>"}, "NOT_XLSX"),
        ({**parts(worksheet(ROW)), "../../evil.txt": "x"}, "ZIP_NAME"),
        ({**parts(worksheet(ROW)), "/etc/evil": "x"}, "ZIP_NAME"),
        ({**parts(worksheet(ROW)), "C:evil": "x"}, "ZIP_NAME"),
        ({**parts(worksheet(ROW)), "xl\\..\\..\\evil": "x"}, "ZIP_NAME"),
        ({**parts(worksheet(ROW)), "XL/Workbook.xml": "x"}, "ZIP_DUP"),
        (parts(worksheet(ROW)) | {"xl/workbook.xml": f"{HEAD}<document/>"}, "NOT_XLSX"),
        (parts(worksheet(ROW)) | {"xl/workbook.xml": f"{HEAD}{DOCTYPE}<workbook/>"}, "DTD"),
        (parts(worksheet(ROW)) | {"xl/styles.xml": f"{DOCTYPE}<styleSheet/>"}, "DTD"),
        (parts(worksheet(ROW)) | {"xl/sharedStrings.xml": f"{DOCTYPE}<sst/>"}, "DTD"),
        (parts(DOCTYPE + worksheet(ROW).removeprefix(HEAD)), "DTD"),
        (parts((DOCTYPE + worksheet(ROW).removeprefix(HEAD)).encode("utf-16")), "DTD"),
        (parts(worksheet(ROW)[:-20]), "BAD_XML"),
        (parts(worksheet('<row r="1"><c r="A1"><v>&#x1;</v></c></row>')), "BAD_XML"),
        (parts(worksheet('<row r="1"><c r="A1"><v>&nbsp;</v></c></row>')), "BAD_XML"),
        (parts(worksheet("<a>" * 70 + "</a>" * 70)), "BAD_XML"),
        (parts(worksheet("", after="<a>" * 70 + "</a>" * 70)), "BAD_XML"),
        (parts(worksheet(ROW).replace("UTF-8", "utf-7")), "BAD_XML"),
        (
            parts(worksheet(ROW))
            | {"xl/styles.xml": f'<s xmlns="{MAIN}"><numFmt formatCode="{"[" * 5000}"/></s>'},
            "BAD_XML",
        ),
    ],
)
def test_zips_that_are_refused_by_name(content, code, tmp_path):
    assert refusal(zipped(content), tmp_path) == code


def test_one_name_twice(tmp_path):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as made, pytest.warns(UserWarning, match="Duplicate"):
        made.writestr("a", "1")
        made.writestr("a", "2")
    assert refusal(buffer.getvalue(), tmp_path) == "ZIP_DUP"


def test_a_link_in_the_zip(tmp_path):
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        link = zipfile.ZipInfo("xl/link")
        link.external_attr = 0o120777 << 16
        made.writestr(link, "/etc/passwd")
    assert refusal(buffer.getvalue(), tmp_path) == "ZIP_NAME"


def test_other_packing(tmp_path):
    data = zipped(parts(worksheet(ROW)), method=zipfile.ZIP_BZIP2)
    assert refusal(data, tmp_path) == "ZIP_METHOD"


def test_encrypted_parts(tmp_path):
    data = bytearray(simple(ROW))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    assert refusal(bytes(data), tmp_path) == "ENCRYPTED"


def test_bytes_before_the_zip_and_a_zip_cut_off(tmp_path):
    data = simple(ROW)
    assert refusal(b"PK\x03\x04junk" + data, tmp_path) == "BAD_ZIP"
    assert refusal(b"MZ\x90\x00" + data, tmp_path) == "BAD_ZIP"
    assert refusal(data[: len(data) // 2], tmp_path) == "BAD_ZIP"


def test_parts_that_share_their_bytes(tmp_path):
    data = bytearray(simple(ROW))
    first = data.find(b"PK\x01\x02")
    second = data.find(b"PK\x01\x02", first + 4)
    data[second + 42 : second + 46] = struct.pack("<I", 1)
    assert refusal(bytes(data), tmp_path) == "ZIP_BOMB"


def test_damage_is_told_as_damage_even_where_the_xml_breaks_first(tmp_path):
    rows = "".join(f'<row r="{at}"><c r="A{at}"><v>{at}</v></c></row>' for at in range(1, 200))
    data = zipped(parts(worksheet(rows)), method=zipfile.ZIP_STORED)
    assert refusal(data.replace(b'<c r="A100">', b'<c r="A100"<'), tmp_path) == "BAD_ZIP"


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(file_bytes=100), "TOO_BIG"),
        (Limits(zip_entries=3), "ZIP_ENTRIES"),
        (Limits(part_bytes=300), "ZIP_BOMB"),
        (Limits(total_bytes=500), "ZIP_BOMB"),
        (Limits(ratio=2, ratio_free_bytes=10), "ZIP_BOMB"),
        (Limits(sheets=1), "TOO_MANY_SHEETS"),
        (Limits(merges=1), "TOO_BIG"),
        (Limits(names=1), "TOO_BIG"),
        (Limits(formats=1), "TOO_BIG"),
        (Limits(texts=1), "TOO_BIG"),
        (Limits(characters=5), "TOO_BIG"),
        (Limits(cells=2), "TOO_BIG"),
        (Limits(area=2), "TOO_BIG"),
        (Limits(columns=1), "TOO_WIDE"),
        (Limits(cell_text=3), "TOO_LONG"),
        (Limits(depth=1), "BAD_XML"),
        (Limits(), None),
    ],
)
def test_every_limit_is_kept(limits, code, tmp_path):
    cell = '<c r="{0}" t="s"><v>{1}</v></c>'
    rows = f'<row r="1">{cell.format("A1", 0)}{cell.format("B1", 1)}{cell.format("C1", 1)}</row>'
    merges = '<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A4:A5"/></mergeCells>'
    names = "<definedNames><definedName/><definedName/></definedNames>"
    content = parts(worksheet(rows, after=merges), worksheet(""), workbook=names)
    content["xl/sharedStrings.xml"] = strings("text", "text 2", "x")
    content["xl/styles.xml"] = f'<s xmlns="{MAIN}"><cellXfs><xf/><xf/><xf/></cellXfs></s>'
    assert refusal(zipped(content), tmp_path, limits=limits) == code


def test_one_long_text_shown_a_million_times(tmp_path):
    """A few kilobytes of file must not become gigabytes of text."""
    rows = "".join(f'<row r="{at}"><c r="A{at}" t="s"><v>0</v></c></row>' for at in range(1, 2001))
    data = simple(rows, sharedStrings=strings("x" * 30_000))
    assert refusal(data, tmp_path, limits=Limits(characters=1_000_000)) == "TOO_BIG"


def test_a_text_too_long_for_a_cell_in_pieces(tmp_path):
    text = "&amp;".join(["x" * 9_000] * 8)
    for value in (f"<is><t>{text}</t></is>", f"<is><r><t>{text}</t></r></is>"):
        rows = f'<row r="1"><c r="A1" t="inlineStr">{value}</c></row>'
        assert refusal(simple(rows), tmp_path) == "TOO_LONG"
