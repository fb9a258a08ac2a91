"""Questions about single values: unknown codes, unknown names, years with two names."""

from collections import Counter
from collections.abc import Iterable

import numpy as np
from rapidfuzz import fuzz, process

from oneboard.dictionary import Column, tables
from oneboard.ingest.clean.choices import LEAVE_OUT, NO_VALUE, known_spellings
from oneboard.ingest.clean.references import KEEP
from oneboard.ingest.clean.scales import two_years
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.desk import worded
from oneboard.ingest.known import Reference
from oneboard.ingest.match.fold import fold
from oneboard.ingest.model import Choice, Question
from oneboard.ingest.stage.ways import ASKED_AS

MOST = 40  # questions a column; what is beyond stays an issue
OFFERED = 5
LIKELY = 60


def questions_of(
    draft: Draft, table: str, at: int, name: str, found: dict[str, np.ndarray]
) -> list[Question]:
    """What the faults of one column leave to ask, the most frequent value first."""
    column = tables()[table].column(name)
    if "UNKNOWN_VALUE" in found:
        return [
            _value(draft, table, column, text, count)
            for text, count in _counted(draft, at, found["UNKNOWN_VALUE"])
        ]
    if "FISCAL_YEAR" in found:
        return [
            _fiscal_year(draft, table, column, text)
            for text, _ in _counted(draft, at, found["FISCAL_YEAR"])
        ]
    for list_name, kind in (
        ("UNKNOWN_DEPT", "department"),
        ("UNKNOWN_PERSON", "person"),
        ("UNKNOWN_PROJECT", "project"),
        ("NAME_TWICE", "person"),
    ):
        if list_name in found:
            return _names(draft, kind, _counted(draft, at, found[list_name]))
    return []


def _counted(draft: Draft, at: int, records: np.ndarray) -> list[tuple[str, int]]:
    texts = draft.cells(at).select(records).texts()
    return Counter(text.strip() for text in texts if text).most_common(MOST)


def _value(draft: Draft, table: str, column: Column, text: str, count: int) -> Question:
    known = known_spellings(table, column.name)
    near = process.extractOne(fold(text), list(known), scorer=fuzz.ratio, score_cutoff=LIKELY)
    options = [Choice(one.value, one.en, one.zh) for one in column.choices]
    return draft.desk.ask(
        "value",
        f"{table}.{column.name}={text}",
        code="VALUE",
        guess=known[near[0]] if near else None,
        choices=[*options, worded(NO_VALUE, "no_value"), worded(LEAVE_OUT, "leave_rows_out")],
        required=column.not_null,
        table=table,
        column=column.name,
        raw=text,
        count=count,
    )


def _fiscal_year(draft: Draft, table: str, column: Column, text: str) -> Question:
    years = two_years(text) or ()
    return draft.desk.ask(
        "value",
        f"{table}.{column.name}={text}",
        code="FISCAL_YEAR",
        guess=str(years[-1]) if years else None,
        choices=[Choice(str(year), str(year), str(year)) for year in years],
        table=table,
        column=column.name,
        raw=text,
    )


def _names(draft: Draft, kind: str, counted: Iterable[tuple[str, int]]) -> list[Question]:
    known = draft.known.of(kind) or ()
    return [
        draft.desk.ask(
            ASKED_AS[kind],
            text,
            code=kind.upper(),
            choices=[*_nearest(text, known), worded(KEEP, "keep_as_new")],
            required=kind == "department",
            raw=text,
            count=count,
        )
        for text, count in counted
    ]


def _nearest(text: str, known: tuple[Reference, ...]) -> list[Choice]:
    names = {name: one.id for one in known for name in (*one.names, one.id)}
    near = process.extract(text, list(names), scorer=fuzz.ratio, limit=OFFERED)
    found = {names[name]: name for name, _, _ in near}
    return [Choice(identity, name, name) for identity, name in found.items()]
