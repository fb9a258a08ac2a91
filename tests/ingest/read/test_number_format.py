"""Number formats as Excel, WPS and LibreOffice write them."""

import time

import pytest

from oneboard.ingest.read.xlsx.number_format import (
    DATE,
    DURATION,
    PERCENT,
    PLAIN,
    TIME,
    NumberFormat,
    built_in,
    number_format,
)


@pytest.mark.parametrize(
    ("code", "meaning"),
    [
        ("General", PLAIN),
        ("G/通用格式", PLAIN),
        ("0.00", PLAIN),
        ("#,##0.00_);[Red](#,##0.00)", PLAIN),
        ("0.00E+00", PLAIN),
        ("# ?/?", PLAIN),
        ("@", PLAIN),
        ("[$¥-804]#,##0.00", PLAIN),
        ('#,##0"万元/day"', PLAIN),
        ('0" years"', PLAIN),
        ("0\\d", PLAIN),
        ("#,##0USD", PLAIN),
        ("", PLAIN),
        ("0%", PERCENT),
        ("0.0%;[Red]-0.0%", PERCENT),
        ('0"%"', PLAIN),
        ("yyyy-mm-dd", DATE),
        ("yyyy\\-mm\\-dd;@", DATE),
        ('yyyy"年"m"月"d"日"', DATE),
        ('[$-804]yyyy"年"m"月"', DATE),
        ('m"月"', DATE),
        ("mmm", DATE),
        ("dd/mm/yy hh:mm", DATE),
        ("yyyy-mm-dd hh:mm:ss.000", DATE),
        ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", DATE),
        ("[DBNum1][$-804]yyyy年m月d日", DATE),
        ("aaaa", DATE),
        ("h:mm AM/PM", TIME),
        ("mm:ss.0", TIME),
        ('h"时"mm"分"', TIME),
        ("[h]:mm:ss", DURATION),
        ("[mm]:ss", DURATION),
        ("00000", NumberFormat(width=5)),
        ("000000;@", NumberFormat(width=6)),
        ("0", PLAIN),
    ],
)
def test_what_a_code_means(code, meaning):
    assert number_format(code) == meaning


@pytest.mark.parametrize("number", [*range(27, 32), 34, 36, 50, 51, 52, 53, 54, 57, 58, 14, 22])
def test_dates_a_chinese_excel_stores_without_a_code(number):
    assert built_in(number) == DATE


def test_other_built_in_numbers():
    assert [built_in(number) for number in (0, 2, 9, 20, 32, 46, 49, 163)] == [
        PLAIN, PLAIN, PERCENT, TIME, TIME, DURATION, PLAIN, PLAIN,
    ]  # fmt: skip


@pytest.mark.parametrize("code", ["[" * 100_000, "\\" * 100_001, '"' * 100_001, "[h" * 50_000])
def test_codes_made_to_hang(code):
    start = time.process_time()
    number_format(code)
    assert time.process_time() - start < 2
