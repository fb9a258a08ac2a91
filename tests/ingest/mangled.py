"""Files mangled cell by cell: each ends in a table, a question or a named refusal, and in nothing
else, also after its questions were answered by chance.

    python -m tests.ingest.mangled [seconds] [first seed]

runs for so long (default 300) and prints the seeds that fail; the tests run a few of them.
"""

import random
import sys
import time
import traceback
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import numpy as np
import pyarrow as pa

from oneboard.ingest.model import Book, CellColumn, Kind, Refused, Sheet, TableObject, Understanding
from oneboard.ingest.sentences import issue_sentence, question_sentence
from oneboard.ingest.understand import understand
from oneboard.ingest.verdict import verdict
from oneboard.text import LANGUAGES
from tests.ingest.variations import cases

ROUNDS = 3  # of answers
TEXTS = [
    "", " ", "合计", "小计：", "项目编号", "总预算（万元）", "单位：元", "1月", "2026年", "Q1",
    "材料研究部", "nan", "12,34", "1.234,50", "03/04/25", "2025-02-30", "35%", "甲" * 400, "=1+1",
    "'00123",
    "\x1f\x00", "٣", "(", "{}|;=", "$12", "€ 1,000", "1/0", "注：无", "一、", ":",
]  # fmt: skip
ODD = [
    *((text, Kind.TEXT) for text in TEXTS),
    *((text, Kind.NUMBER) for text in ("1e308", "-1e308", "1e999", "45000", "0", "²")),
    *((text, Kind.DATE) for text in ("9999-12-31", "0001-01-01")),
    ("1900-01-00", Kind.BAD), ("\ufffd", Kind.BAD), ("#REF!", Kind.ERROR), ("0.35", Kind.PERCENT),
    ("SUM(A1)", Kind.NO_VALUE), ("true", Kind.BOOLEAN), ("36.5h", Kind.DURATION),
    ("08:30:00", Kind.TIME),
]  # fmt: skip


@cache
def books() -> tuple[Book, ...]:
    return tuple(case.book for case in cases())


def mangled(chance: random.Random) -> Book:
    """One of the guises with some cells, rows, columns, merges changed by chance."""
    book = chance.choice(books())
    sheets = [one for one in book.sheets if len(one.rows)]
    if chance.random() < 0.2:
        sheets += chance.choice(books()).sheets
    return replace(book, sheets=tuple(named(mangled_sheet(one, chance), at)
                                      for at, one in enumerate(sheets)))  # fmt: skip


def named(sheet: Sheet, at: int) -> Sheet:
    return replace(sheet, name=f"{sheet.name}{at}" if at else sheet.name)


def mangled_sheet(sheet: Sheet, chance: random.Random) -> Sheet:
    grid = [
        [(one.raw[at].as_py(), Kind(int(one.kind[at]))) for one in sheet.columns.values()]
        for at in range(len(sheet.rows))
    ]
    for _ in range(chance.choice([0, 1, 2, 5, 20])):
        change(grid, chance)
    grid = [row for row in grid if any(kind for _, kind in row)]
    return laid(grid, sheet, chance)


def change(grid: list[list[tuple[str | None, Kind]]], chance: random.Random) -> None:
    if not grid or not grid[0]:
        return
    row, column = chance.randrange(len(grid)), chance.randrange(len(grid[0]))
    match chance.randrange(8):
        case 0 | 1 | 2:
            grid[row][column] = chance.choice(ODD)
        case 3:
            grid[row][column] = None, Kind.BLANK
        case 4:
            grid[row], grid[-1] = grid[-1], grid[row]
        case 5:
            grid.insert(row, list(chance.choice(grid)))
        case 6:
            odd = chance.choice(ODD)
            grid[:] = [[*one[:column], odd if chance.random() < 0.7 else cell, *one[column + 1 :]]
                       for one in grid for cell in (one[column],)]  # fmt: skip
        case 7:
            del grid[row]


def laid(
    grid: Sequence[Sequence[tuple[str | None, Kind]]], sheet: Sheet, chance: random.Random
) -> Sheet:
    rows: np.ndarray = np.cumsum([chance.choice([1, 1, 1, 1, 2]) for _ in grid]).astype(np.int64)
    gap = chance.choice([0, 0, 1])
    columns = {}
    for at in range(len(grid[0]) if grid else 0):
        pairs = [(text, kind) for row in grid for text, kind in (row[at],)]
        if any(kind for _, kind in pairs):
            raw = pa.array([text if kind else None for text, kind in pairs], pa.string())
            kinds = np.array([kind for _, kind in pairs], np.uint8)
            columns[at + gap * (at > 2)] = CellColumn(raw, kinds)
    most = int(rows[-1]) + 2 if len(rows) else 2
    merges = [tuple(merge) for merge in sheet.merges]
    if chance.random() < 0.3:
        top, left = chance.randrange(1, most), chance.randrange(6)
        merges.append((top, left, top + chance.randrange(3), left + chance.randrange(4)))
    tables = sheet.tables
    if chance.random() < 0.1:
        ends = sorted((chance.randrange(1, most + 3), chance.randrange(1, most + 3)))
        tables = (
            TableObject("t", *ends, 0, chance.randrange(9), has_totals=chance.random() < 0.5),
        )
    hidden = tuple(row for row in rows.tolist() if chance.random() < 0.02)
    return replace(sheet, rows=rows, columns=columns, merges=tuple(merges), tables=tables,
                   hidden_rows=hidden)  # fmt: skip


def answered(found: Understanding, chance: random.Random) -> dict[str, str]:
    """An answer to every question: its guess, one of its choices, or nonsense."""
    answers = {}
    for question in found.questions:
        offered = [choice.value for choice in question.choices]
        offered += [question.guess] if question.guess else []
        offered += (
            ["", "10000", "2025", "x", "project.budget_total"] if chance.random() < 0.2 else []
        )
        answers[question.id] = chance.choice(offered or ["2026"])
    return answers


def outcome(seed: int) -> str:
    """How the file of this seed ends."""
    chance = random.Random(seed)
    book, answers = mangled(chance), {}
    for _ in range(ROUNDS):
        try:
            found = understand(book, answers=answers)
        except Refused as refused:
            return refused.code
        checked(found)
        if not found.questions:
            break
        answers |= answered(found, chance)
    return verdict(found).outcome


def checked(found: Understanding) -> None:
    for lang in LANGUAGES:
        assert all(issue_sentence(issue, lang) for issue in found.issues)
        assert all(question_sentence(question, lang) for question in found.questions)
    for staged in found.staged:
        assert {"source_row", "source_column"} <= set(staged.rows.column_names)


def main(seconds: float = 300, first: int = 10_000) -> None:
    end, seed, failed = time.monotonic() + seconds, first, 0
    while time.monotonic() < end:
        try:
            outcome(seed)
        except Exception:  # noqa: BLE001 whatever it is, it is what this looks for
            failed += 1
            print(f"seed {seed}\n{traceback.format_exc(limit=-3)}", flush=True)
        seed += 1
    print(f"{seed - first} files, {failed} failed")


if __name__ == "__main__":
    main(*map(float, sys.argv[1:2]), *map(int, sys.argv[2:3]))
