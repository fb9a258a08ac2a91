"""How each sheet column of a block is read, gathered from the decisions and the answers."""

import numpy as np
import pyarrow as pa

from oneboard.dictionary import Column, tables
from oneboard.ingest.clean.cells import Cells, Cleaned
from oneboard.ingest.clean.column import Way, clean
from oneboard.ingest.clean.money import MoneyRule
from oneboard.ingest.clean.references import Directory, directory
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.known import Reference
from oneboard.ingest.lexicon import words
from oneboard.ingest.model import Kind

ASKED_AS = {"department": "department", "person": "person", "project": "project"}


def way(
    draft: Draft, table: str, column: Column, at: int | None, *, own: tuple[Reference, ...] = ()
) -> Way:
    """`at`: the sheet column; None for a constant, which is in base currency and in percent.

    `own`: rows of the same table in the same file, for references between them.
    """
    return Way(
        table=table,
        money=_money(draft, at),
        order=draft.dates.get(at) if at is not None else "ymd",
        reading=draft.readings.get(at) if at is not None else "points",
        decimal=draft.decimal if at is not None else ".",
        answers=value_answers(draft, table, column.name),
        names=names_of(draft, table, column, own=own),
    )


def constant(draft: Draft, table: str, name: str, raw: str) -> Cleaned:
    """A value said once for all rows, cleaned like a cell."""
    column = tables()[table].column(name)
    one = Cells(pa.array([raw]), np.array([Kind.TEXT], dtype=np.uint8))
    return clean(one, column, way(draft, table, column, None))


def value_answers(draft: Draft, table: str, column: str) -> dict[str, str]:
    """Raw text -> answered value, for one column of one table."""
    start = f"{table}.{column}="
    given = draft.desk.answers("value")
    return {key[len(start) :]: value for key, value in given.items() if key.startswith(start)}


def names_of(
    draft: Draft, table: str, column: Column, *, own: tuple[Reference, ...] = ()
) -> Directory | None:
    """The list a reference column is looked up in; a table's own key is not looked up."""
    listed = words("columns")["list_references"].get(column.name)
    other = listed or column.refers_to.partition(".")[0]
    known = draft.known.of(other) if other else None
    if known is None or (other == table and column.refers_to.endswith(f".{column.name}")):
        return None
    return directory(other, known, draft.desk.answers(ASKED_AS[other]), own=own)


def _money(draft: Draft, at: int | None) -> MoneyRule:
    factor = 1.0 if at is None else draft.units.get(at)
    return MoneyRule(
        factor, draft.known.currency, draft.rates, draft.decimal if at is not None else "."
    )
