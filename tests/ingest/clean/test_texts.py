"""Texts and ids."""

import pytest

from oneboard.ingest.clean.texts import ids, texts
from oneboard.ingest.model import Kind
from tests.ingest.books import As
from tests.ingest.columns import cells, read


def test_texts_are_kept_as_written_and_trimmed():
    raw = '多行\n"引号",逗号\n第三行'
    assert read(texts(cells(raw, "  x\u200b ", "", None, "None", 3.0))) == [
        raw, "x", None, None, "None", "3",
    ]  # fmt: skip


@pytest.mark.parametrize("raw", ["=1+1", "@SUM(A1)", "+cmd", "-cmd|x", "＝1"])
def test_texts_that_act_as_formulas_are_told_and_kept(raw):
    found = texts(cells(raw))
    assert list(found.faults) == ["FORMULA_TEXT"]
    assert found.values.to_pylist() == [raw]


@pytest.mark.parametrize("raw", ["-5", "- 一项", "-完成中试", "+86 10", "--", "a=b"])
def test_ordinary_texts_are_not(raw):
    assert not texts(cells(raw)).faults


def test_control_characters():
    assert list(texts(cells("a\x01b")).faults) == ["CONTROL_CHAR"]
    assert texts(cells("a\x01b")).values.to_pylist() == ["ab"]
    assert read(ids(cells("P\x011"))) == ["!CONTROL_CHAR"]


def test_a_letter_lost_in_decoding_does_not_lose_the_text():
    assert read(texts(cells(As("Aret\ufffd", Kind.BAD), As("7", Kind.BAD)))) == [
        "Aret\ufffd",
        "!CELL_ERROR",
    ]


def test_ids_stay_ids():
    found = ids(cells("00001", "rd-01", "ｐ００２", 123.0, 7, " A  B ", "RD材-1", "PО1", None, "-"))
    assert read(found) == ["00001", "RD-01", "P002", "123", "7", "A B", "RD材-1", "PO1", None, None]


def test_ids_that_excel_has_spoiled_are_told():
    found = ids(
        cells(As("12345678901234567890", Kind.NUMBER), "1.2E+10", As("1.2e+17", Kind.NUMBER))
    )
    assert {code: places.tolist() for code, places in found.faults.items()} == {
        "ID_PRECISION": [0, 2],
        "ID_SCIENTIFIC": [1],
    }


def test_broken_cells():
    assert read(ids(cells(As("#REF!", Kind.ERROR), As("", Kind.NO_VALUE)))) == [
        "!CELL_ERROR",
        "!FORMULA_NO_VALUE",
    ]
