"""The walk from a figure back to the cells it was made from."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from oneboard import store
from oneboard.query import crowd, others
from oneboard.query.answer import Answer
from oneboard.query.gate import as_list, run
from oneboard.query.header import Query, load
from oneboard.query.reliance import settings_of
from oneboard.query.sight import Sight

CELLS = """
select
    behind.*,
    source.file,
    source.sheet,
    coalesce(lent.from_column, behind.source_column, source_cell.letter)
    || coalesce(lent.from_row, behind.source_row) as cell,
    source.delivered_by,
    source.delivered_at,
    source.as_of as delivered_as_of
from ({rows}) as behind
left join lent_cell as lent
    on lent.source_id = behind.source_id
    and lent.source_row = behind.source_row
    and lent.source_column is not distinct from behind.source_column
    and lent.column_name = behind.column_name
left join source on source.source_id = coalesce(lent.from_id, behind.source_id)
left join source_cell
    on source_cell.source_id = source.source_id
    and source_cell.column_name = behind.column_name
"""
OWN = "select coalesce(in_scope(list_extract(cast($department as varchar[]), 1)), false)"
HIDDEN = ("source_id", "source_row", "source_column", "column_name")


@dataclass(frozen=True)
class Behind:
    """The rows behind one figure. `total` is their sum, to be compared with the figure.

    `is_closed`: each is about a single person, whom the viewer may not know; then there are none.
    `is_others`: nor are there where the figure is a sum of departments that are not the viewer's.
    """

    measure: str
    columns: tuple[str, ...]
    records: tuple[tuple, ...]
    total: float | None
    is_closed: bool = False
    is_others: bool = False

    def __len__(self) -> int:
        return len(self.records)


def behind(
    query: Query, measure: str, choices: Mapping[str, Any], *, mark: Mapping[str, Any], seen: Sight
) -> Behind:
    """Rows whose `value` adds up to `measure` of the mark (an empty mark: the whole answer)."""
    if _is_of_others(query, mark, seen):
        return Behind(measure, (), (), None, is_others=True)
    source = query.rows[measure]
    rows = load(f"rows/{source.name}")
    fixed = {name: values.split("|") for name, values in source.fixed}
    chosen = {**choices, **{name: [value] for name, value in mark.items()}, **fixed}
    given = {need: as_list(chosen.get(need)) for need in rows.needs}
    columns, records, _ = run(CELLS.format(rows=rows.sql), given, seen=seen)
    is_closed = crowd.PERSON in columns and not seen.viewer.sees_people
    records = () if is_closed else records
    keep = [place for place, name in enumerate(columns) if name not in HIDDEN]
    values = [record[columns.index("value")] for record in records]
    return Behind(
        measure=measure,
        columns=tuple(columns[place] for place in keep),
        records=tuple(tuple(record[place] for place in keep) for record in records),
        total=sum(v for v in values if v is not None) if values else None,
        is_closed=is_closed,
    )


def _is_of_others(query: Query, mark: Mapping[str, Any], seen: Sight) -> bool:
    """Or of all departments together, where the own rows alone do not add up to it."""
    named = others.department(query, mark, seen)
    if named is None:
        return False
    _, [(is_own,)], _ = run(OWN, {"department": named}, seen=seen)
    return not is_own


def mark_of(answer: Answer, place: int) -> dict[str, Any]:
    """The mark of one row of an answer, as parameters."""
    row = answer.rows[place].values
    return {parameter: row[column] for parameter, column in answer.query.mark}


def figure(answer: Answer, measure: str, mark: Mapping[str, Any]) -> float | None:
    """The figure on screen for a mark: one row's value, or the sum of the answer's rows.

    A tile question names its measures in the column `figure`; its value is in `value`. What is
    worked out from other figures does not add up over rows.
    """
    rows = [row.values for row in answer.rows]
    if has_tiles(answer) and measure not in answer.columns:
        return next((row["value"] for row in rows if row["figure"] == measure), None)
    column = dict(answer.query.mark)
    kept = [r for r in rows if all(r[column[name]] == value for name, value in mark.items())]
    values = [row[measure] for row in kept if row[measure] is not None]
    adds_up = measure in answer.query.rows or len(kept) == 1
    return float(sum(values)) if values and adds_up else None


def has_tiles(answer: Answer) -> bool:
    return {"figure", "value"} <= set(answer.columns)


def measures(answer: Answer) -> list[str]:
    """The figures of an answer: those that its tiles name, else its columns of numbers."""
    if has_tiles(answer):
        return answer.column("figure")
    return [name for name in answer.columns if any(map(_is_number, answer.column(name)))]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def settings_used(query: Query) -> dict[str, Any]:
    """The settings that an answer rests on, also through views and macros, with their values."""
    used = settings_of(query.sql)
    return {name: value for name, value in store.current_settings().items() if name in used}
