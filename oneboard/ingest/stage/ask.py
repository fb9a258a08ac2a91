"""Questions about single values: unknown codes, unknown names, years with two names."""

from collections import Counter
from collections.abc import Mapping

import numpy as np
from rapidfuzz import fuzz, process

from oneboard.dictionary import tables
from oneboard.ingest.clean.choices import LEAVE_OUT, NO_VALUE, known_spellings
from oneboard.ingest.clean.references import KEEP
from oneboard.ingest.clean.scales import two_years
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.decide.ways import ASKED_AS, constant
from oneboard.ingest.desk import worded
from oneboard.ingest.known import Reference
from oneboard.ingest.match.fold import fold
from oneboard.ingest.model import Choice, Question
from oneboard.ingest.stage.tell import Spot

CODES = {"department": "DEPARTMENT", "person": "PERSON", "project": "PROJECT"}
MOST = 40  # questions a column; what is beyond stays an issue
OFFERED = 5
LIKELY = 60


def questions_of(draft: Draft, spot: Spot, found: Mapping[str, np.ndarray]) -> list[Question]:
    """What the faults of one column leave to ask, the most frequent value first."""
    for code, ask in ABOUT_VALUES.items():
        if code in found:
            counted = _counted(draft, spot, found[code])
            return [ask(draft, spot, text, count) for text, count in counted]
    return [
        ask_name(draft, kind, text, count)
        for code, kind in ABOUT_NAMES.items()
        if code in found
        for text, count in _counted(draft, spot, found[code])
    ]


def questions_of_constants(draft: Draft, table: str) -> list[Question]:
    """Names said once for all rows that the board's lists do not know."""
    asked = []
    for place, raw in draft.constants.items():
        owner, _, name = place.partition(".")
        found = constant(draft, table, name, raw).faults if owner == table else {}
        kinds = [kind for code, kind in ABOUT_NAMES.items() if code in found]
        asked += [ask_name(draft, kind, raw, len(draft.rows.positions)) for kind in kinds]
    return asked


def _counted(draft: Draft, spot: Spot, records: np.ndarray) -> list[tuple[str, int]]:
    texts = draft.cells(spot.at or 0).select(records).texts()
    return Counter(text.strip() for text in texts if text).most_common(MOST)


def _value(draft: Draft, spot: Spot, text: str, count: int) -> Question:
    column = tables()[spot.table].column(spot.name)
    known = known_spellings(spot.table, column.name)
    near = process.extractOne(fold(text), list(known), scorer=fuzz.ratio, score_cutoff=LIKELY)
    options = [Choice(one.value, one.en, one.zh) for one in column.choices]
    return draft.desk.ask(
        "value",
        f"{spot.table}.{spot.name}={text}",
        code="VALUE",
        guess=known[near[0]] if near else None,
        choices=[*options, worded(NO_VALUE, "no_value"), worded(LEAVE_OUT, "leave_rows_out")],
        required=column.not_null,
        table=spot.table,
        column=spot.name,
        raw=text,
        count=count,
    )


def _fiscal_year(draft: Draft, spot: Spot, text: str, count: int) -> Question:
    years = two_years(text) or ()
    return draft.desk.ask(
        "value",
        f"{spot.table}.{spot.name}={text}",
        code="FISCAL_YEAR",
        guess=str(years[-1]) if years else None,
        choices=[Choice(str(year), str(year), str(year)) for year in years],
        table=spot.table,
        column=spot.name,
        raw=text,
        count=count,
    )


def ask_name(draft: Draft, kind: str, text: str, count: int) -> Question:
    """Who or what a name means: the nearest of the board's list, or a new one."""
    known = draft.known.of(kind) or ()
    return draft.desk.ask(
        ASKED_AS[kind],
        text,
        code=CODES[kind],
        choices=[*_nearest(text, known), worded(KEEP, "keep_as_new")],
        required=kind == "department",
        raw=text,
        count=count,
    )


def _nearest(text: str, known: tuple[Reference, ...]) -> list[Choice]:
    spelled = [(name, one.id) for one in known for name in (*one.names, one.id)]
    near = process.extract(text, [name for name, _ in spelled], scorer=fuzz.ratio, limit=OFFERED)
    found: dict[str, str] = {}
    for name, _, at in near:
        found.setdefault(spelled[at][1], name)
    return [Choice(identity, name, name) for identity, name in found.items()]


ABOUT_VALUES = {"UNKNOWN_VALUE": _value, "FISCAL_YEAR": _fiscal_year}
ABOUT_NAMES = {
    "UNKNOWN_DEPT": "department",
    "UNKNOWN_PERSON": "person",
    "UNKNOWN_PROJECT": "project",
    "NAME_TWICE": "person",
}
