"""Text files from their bytes to cells."""

import codecs
import csv
import io
import random

import pytest

from oneboard.ingest.read.delimited import plain as plain_module
from oneboard.ingest.read.delimited import text as text_module
from oneboard.ingest.read.delimited.plain import quotes_in_place
from oneboard.ingest.read.delimited.text import read_text
from oneboard.ingest.read.limits import Limits
from tests.ingest.read.build import read_bytes, refusal, shown

HEADER = "项目编号,项目名称,承担部门,预算(万元)"
TABLE = HEADER + "\r\n" + "".join(f"{at:05d},项目{at},材料研究部,{at}.5\r\n" for at in range(1, 21))
TRADITIONAL = "專案編號,專案名稱,部門,預算(萬元)\r\n" + "".join(
    f"{at:05d},計畫{at},研究發展處,{at}.5\r\n" for at in range(1, 21)
)
WESTERN = "Projet,Intitulé,Département\r\n" + "".join(
    f"{at:05d},Étude de séparation n°{at},Génie chimique\r\n" for at in range(1, 21)
)


def book(data: bytes | str, folder):
    return read_bytes(data.encode() if isinstance(data, str) else data, folder)


def rows(data: bytes | str, folder) -> dict[int, list[str | None]]:
    sheet = book(data, folder).sheets[0]
    columns = [column.raw.to_pylist() for column in sheet.columns.values()]
    return {int(row): list(cells) for row, *cells in zip(sheet.rows, *columns, strict=True)}


@pytest.mark.parametrize(
    ("text", "codec", "mark", "named"),
    [
        (TABLE, "utf-8", b"", "utf-8"),
        (TABLE, "utf-8", codecs.BOM_UTF8, "utf-8"),
        (TABLE, "utf-16-le", codecs.BOM_UTF16_LE, "utf-16-le"),
        (TABLE, "utf-16-be", codecs.BOM_UTF16_BE, "utf-16-be"),
        (TABLE, "utf-16-le", b"", "utf-16-le"),
        (TABLE, "utf-16-be", b"", "utf-16-be"),
        (TABLE, "utf-32-le", codecs.BOM_UTF32_LE, "utf-32-le"),
        (TABLE, "gb18030", b"", "gb18030"),
        (TABLE.replace("项目7", "𠮷田€龘"), "gb18030", b"", "gb18030"),
        (HEADER + "\n1,甲,乙,2\n", "gb18030", b"", "gb18030"),
        (TRADITIONAL, "big5", b"", "big5"),
        (WESTERN, "cp1252", b"", "cp1252"),
        ("id,name\n1,Müller\n2,Jones\n", "cp1252", b"", "cp1252"),
        ("x" * 90_000 + "," + HEADER + "\n1,2,3,4,5\n", "gb18030", b"", "gb18030"),
    ],
)
def test_encodings_are_found(text, codec, mark, named, tmp_path):
    found = book(mark + text.encode(codec), tmp_path)
    assert found.encoding == named
    if "x" * 90_000 not in text:
        assert found.issues == ()
        assert rows(mark + text.encode(codec), tmp_path) == rows(text, tmp_path)


def test_words_of_the_organisation_help_to_find_the_encoding(tmp_path):
    from oneboard.ingest.read.delimited.decode import decode

    text = "镧铈,钕铁硼\n镝铽,钐钴\n"
    assert decode(text.encode("gb18030"), words=("镧铈", "钕铁硼")).encoding == "gb18030"


def test_the_person_decides_on_encoding_and_delimiter(tmp_path):
    said = read_text(TABLE.encode(), limits=Limits(), encoding="gb18030", delimiter="|")
    assert said.encoding == "gb18030"
    assert list(said.sheet.columns) == [0]


def test_one_bad_byte_does_not_change_the_encoding(tmp_path):
    data = TABLE.encode().replace("项目6".encode(), "项".encode() + b"\xff6")
    found = book(data, tmp_path)
    assert found.encoding == "utf-8"
    assert [(issue.code, issue.severity, issue.cell) for issue in found.issues] == [
        ("ENCODING", "warn", "B7")
    ]
    cells = shown(found.sheets[0])
    assert cells["B7"] == ("项\ufffd6", "BAD")
    assert cells["B8"] == ("项目7", "TEXT")


def test_a_line_of_another_encoding_does_not_change_that_of_the_others(tmp_path):
    found = book(TABLE.encode() + "00099,混合编码,材料研究部,1\r\n".encode("gb18030"), tmp_path)
    assert found.encoding == "utf-8"
    assert {issue.cell for issue in found.issues} == {"B22", "C22"}


def test_a_character_cut_off_at_the_end_makes_no_row(tmp_path):
    found = book(TABLE.encode("gb18030") + b"\xc1", tmp_path)
    assert found.sheets[0].rows[-1] == 21
    assert [(issue.code, issue.cell) for issue in found.issues] == [("ENCODING", "A22")]


def test_many_lost_characters_are_told_once(tmp_path):
    text = "id,name\n" + "\ufffd,name of a project\n" * 150
    issues = book(text, tmp_path).issues
    assert len(issues) == 100
    assert sum(issue.count for issue in issues) == 150


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_delimiters_are_found(mark, tmp_path):
    text = TABLE.replace(",", mark)
    found = book(text, tmp_path)
    assert found.delimiter == mark
    assert len(found.sheets[0].columns) == 4


def test_commas_as_decimal_marks_do_not_win(tmp_path):
    text = "id;name;budget\n" + "".join(f"{at};P;1.{at},50\n" for at in range(100, 120))
    assert book(text, tmp_path).delimiter == ";"


@pytest.mark.parametrize("quoted", ["", '"'])
def test_excels_separator_line_is_no_row_but_counts(quoted, tmp_path):
    found = rows(f"sep=;\r\nid;{quoted}na,me{quoted}\r\n00001;x\r\n", tmp_path)
    assert found == {2: ["id", "na,me"], 3: ["00001", "x"]}


def test_everything_stays_text_as_written(tmp_path):
    text = 'id,a,b,c\n00001,NA,null,1e400\n00002, x ,None,"=""00123"""\n00003,="00124",#N/A,０１\n'
    assert rows(text, tmp_path) == {
        1: ["id", "a", "b", "c"],
        2: ["00001", "NA", "null", "1e400"],
        3: ["00002", " x ", "None", "00123"],
        4: ["00003", "00124", "#N/A", "０１"],
    }


def test_blank_records_count_and_are_not_there(tmp_path):
    found = book("title\n\n,,\nid,name\n1,\n", tmp_path).sheets[0]
    assert found.rows.tolist() == [1, 4, 5]
    assert found.fields.tolist() == [1, 2, 2]
    assert shown(found) == {
        "A1": ("title", "TEXT"), "A4": ("id", "TEXT"), "B4": ("name", "TEXT"), "A5": ("1", "TEXT"),
    }  # fmt: skip


def test_records_say_how_many_fields_they_have(tmp_path):
    found = book("id,name,dept\n1,a,b\n2,a,with comma,b\n3,a\n", tmp_path).sheets[0]
    assert found.fields.tolist() == [3, 3, 4, 2]


@pytest.mark.parametrize("line", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system(line, tmp_path):
    assert rows(line.join(["a,b", "1,2", '3,"4"']), tmp_path) == {
        1: ["a", "b"], 2: ["1", "2"], 3: ["3", "4"],
    }  # fmt: skip


def test_line_breaks_and_delimiters_in_quotes_are_one_record(tmp_path):
    text = TABLE.replace("项目3", '"多行\r\n""引号"",逗号\r\n第三行"')
    found = rows(text, tmp_path)
    assert found[4][1] == '多行\n"引号",逗号\n第三行'
    assert found[21][0] == "00020"


@pytest.mark.parametrize("closing", [None, 17])
def test_a_quote_that_is_not_closed_swallows_no_rows(closing, tmp_path):
    text = TABLE.replace(",项目5,", ',"项目5,')
    if closing:
        text = text.replace(f",项目{closing},", f',项目{closing}",')
    found = book(text, tmp_path)
    assert found.sheets[0].rows.tolist() == list(range(1, 22))
    assert [(issue.code, issue.cell, issue.raw) for issue in found.issues] == [
        ("QUOTE", "B6", '"项目5')
    ]


def test_an_open_quote_in_the_last_line(tmp_path):
    found = book('a,b\n1,"x', tmp_path)
    assert shown(found.sheets[0])["B2"] == ('"x', "TEXT")
    assert [issue.cell for issue in found.issues] == ["B2"]


def test_stray_quotes_without_end_take_no_time(tmp_path):
    text = "a,b\n" + '1,"x\n' * 20_000
    found = book(text, tmp_path)
    assert len(found.sheets[0].rows) == 20_001
    assert {issue.code for issue in found.issues} == {"QUOTE"}


def test_control_characters_and_nul_bytes_are_kept_for_the_check(tmp_path):
    assert rows('a,b\nx\x00y,"\x07z"\n' + "1,2\n" * 20, tmp_path)[2] == ["x\x00y", "\x07z"]
    assert rows("a,b\nx\x00y,\x07z\n" + "1,2\n" * 20, tmp_path)[2] == ["x\x00y", "\x07z"]


def test_a_text_too_long_for_a_cell_is_told_and_kept_out(tmp_path):
    for text in ("x" * 40_000, '"' + "x" * 40_000 + '"', '"' + "x\n" * 20_000 + '"'):
        found = book(f"id,note\n1,{text}\n2,short\n", tmp_path)
        assert [(issue.code, issue.cell) for issue in found.issues] == [("TOO_LONG", "B2")]
        raw, kind = shown(found.sheets[0])["B2"]
        assert kind == "BAD"
        assert len(raw) == 100


@pytest.mark.parametrize("blank", ["", " "])
def test_columns_without_end(blank, tmp_path):
    wide = "id" + "," * 600 + blank
    code = refusal(f"{wide}\n1,2\n".encode(), tmp_path)
    assert code == ("TOO_WIDE" if blank else None)


def test_limits_of_text_files(tmp_path):
    assert refusal(TABLE.encode(), tmp_path, limits=Limits(cells=3)) == "TOO_BIG"
    assert refusal(TABLE.encode(), tmp_path, limits=Limits(area=10)) == "TOO_BIG"
    assert refusal(TABLE.encode(), tmp_path, limits=Limits(columns=3)) == "TOO_WIDE"
    assert refusal(TABLE.encode(), tmp_path, limits=Limits(file_bytes=100)) == "TOO_BIG"


def test_guessing_an_encoding_takes_no_time_on_a_line_without_end(tmp_path):
    assert book(b"a" * 300_000 + b"\xe9", tmp_path).encoding == "cp1252"


@pytest.mark.parametrize("seed", range(60))
def test_the_swift_way_and_the_record_by_record_way_agree(seed, monkeypatch):
    """On files of every kind, some of them with a quote too many."""
    chance = random.Random(seed)
    width = chance.randint(1, 5)
    words = ["", "x", " 项目 ", "1.5", "-", "'", "a b", "\u3000", "\u2028", "\u00a0"]
    words += ["a,b", 'say "so"', '"', '="007"', "two\nlines"] if seed % 2 else []
    table = [[chance.choice(words) for _ in range(width)] for _ in range(chance.randint(1, 30))]
    if chance.random() < 0.2:
        table.insert(chance.randrange(len(table)), ["short"])
    end = chance.choice(["\n", "\r\n"])
    quoting = chance.choice([csv.QUOTE_ALL, csv.QUOTE_MINIMAL])
    out = io.StringIO()
    csv.writer(out, lineterminator=end, quoting=quoting).writerows(table)
    data = out.getvalue().encode() + chance.choice(["", end, end + end]).encode()
    if chance.random() < 0.3:
        at = chance.randrange(len(data) + 1)
        data = data[:at] + b'"' + data[at:]
    if not data.strip():
        return
    swift = read_text(data, limits=Limits())
    monkeypatch.setattr(text_module, "read_plain", lambda *_, **__: None)
    careful = read_text(data, limits=Limits())
    assert swift.issues == careful.issues
    assert swift.delimiter == careful.delimiter
    assert shown(swift.sheet) == shown(careful.sheet)
    assert swift.sheet.rows.tolist() == careful.sheet.rows.tolist()
    assert swift.sheet.fields.tolist() == careful.sheet.fields.tolist()


@pytest.mark.parametrize(
    ("record", "is_plain"),
    [
        ('1,"a,b",""\n', True),
        ('"1","say ""so""","""so"""\r\n', True),
        ('1,a"b,c"\n', False),
        ('1,"a" ,b\n', False),
        ('1,"a\nb",c\n', False),
        ('1,"a,b\n', False),
        ('1,="007",b\n', False),
    ],
)
def test_quotes_in_their_place_need_no_look_at_each_record(record, is_plain):
    assert quotes_in_place(f"id,name,note\n{record}2,x,y".encode(), ord(",")) is is_plain


def test_a_large_file_is_looked_at_in_blocks(monkeypatch):
    monkeypatch.setattr(plain_module, "BLOCK", 16)
    lines = "".join(f'{at},"name {at}"\n' for at in range(9))
    assert quotes_in_place(lines.encode(), ord(","))
    assert not quotes_in_place(lines.replace('"name 7"', '"name 7').encode(), ord(","))
