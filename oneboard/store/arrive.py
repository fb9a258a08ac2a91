"""A delivery laid out on the bench: sources with ids of this version, typed rows."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime

import pyarrow as pa

from oneboard.dictionary import Table, tables
from oneboard.store.bench import Bench
from oneboard.store.delivery import Delivery, Source
from oneboard.store.owner import remember_leads
from oneboard.store.shape import BESIDE, SOURCE_NAMES, columns_of, create, dated, quoted


@dataclass(frozen=True)
class Origin:
    """A source as the load sees it. `carries`: the columns that it speaks of, blank or not."""

    source_id: int
    as_of: date
    whole: bool | None
    carries: frozenset[str]


def lay_out(bench: Bench, delivery: Delivery) -> dict[str, tuple[Origin, ...]]:
    """Show each table delivered as `arrived_<table>`; tell the origins by table, oldest first."""
    blank(bench)
    ids = _new_ids(bench, delivery)
    _lay_out_sources(bench, delivery, ids)
    unknown = set(delivery.tables) - set(tables())
    if unknown:
        raise ValueError(f"not tables of the dictionary: {sorted(unknown)}")
    found: dict[str, tuple[Origin, ...]] = {}
    for table in tables().values():
        rows = delivery.tables.get(table.name)
        if rows is not None and rows.num_rows:
            _lay_out_rows(bench, table, rows)
            found[table.name] = _origins(bench, table, delivery, ids)
    return found


def _new_ids(bench: Bench, delivery: Delivery) -> dict[int, int]:
    """Local source id -> id in the new version."""
    above = bench.one("select coalesce(max(source_id), 0) + 1 from was_source")
    first = max(above, bench.first_id)
    return {source.source_id: first + place for place, source in enumerate(delivery.sources)}


def blank(bench: Bench) -> None:
    """The tables of what is new, still empty."""
    for name in ("source", "source_cell", "accepted_issue", "change_log", "change_count"):
        bench.run(create(f"new_{name}", BESIDE[name]))
    bench.run("create table value_source as select * from was_value_source")
    bench.run(
        "create table source_number"
        " (local integer, source_id integer, table_name varchar, as_of date)"
    )
    bench.run(
        "create view every_source as"
        " select source_id, as_of from was_source union all select source_id, as_of from new_source"
    )
    remember_leads(bench, "was_project")


def _lay_out_sources(bench: Bench, delivery: Delivery, ids: dict[int, int]) -> None:
    records = [_source(source, delivery, ids) for source in delivery.sources]
    bench.fill("new_source", records)
    bench.fill("new_source_cell", _renumbered(delivery.cells, ids))
    bench.fill("new_accepted_issue", _renumbered(delivery.issues, ids))
    known = ("source_id", "table_name", "as_of")
    bench.fill(
        "source_number",
        (
            {"local": source.source_id} | {name: record[name] for name in known}
            for source, record in zip(delivery.sources, records, strict=True)
        ),
    )


def _source(source: Source, delivery: Delivery, ids: dict[int, int]) -> dict:
    record = asdict(source)
    del record["whole"]
    return record | {
        "source_id": ids[source.source_id],
        "as_of": source.as_of or delivery.as_of,
        "delivered_by": source.delivered_by or delivery.who,
        "delivered_at": _utc(source.delivered_at or datetime.now(UTC)),
    }


def _utc(moment: datetime) -> datetime:
    """Versions hold UTC without saying so in every row."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def _renumbered(values: Iterable, ids: dict[int, int]) -> Iterable[dict]:
    return (asdict(value) | {"source_id": ids[value.source_id]} for value in values)


def _lay_out_rows(bench: Bench, table: Table, rows: pa.Table) -> None:
    """`arrived_<table>`: the dictionary's types, the version's source ids, the date of each row.

    The rows stay where they are; what becomes of them is the first copy.
    """
    unknown = set(rows.column_names) - set(table.names) - set(SOURCE_NAMES)
    if unknown:
        raise ValueError(f"not columns of {table.name}: {sorted(unknown)}")
    values = {
        name: f"cast({f'a.{quoted(name)}' if name in rows.column_names else 'null'} as {sql_type})"
        for name, sql_type in columns_of(table)
        if name != "source_id"
    }
    row_date, date = "n.as_of", dated(table)
    if date:
        row_date = values[date] = f"coalesce({values[date]}, n.as_of)"
    shown = ", ".join(f"{value} as {quoted(name)}" for name, value in values.items())
    bench.con.register(f"arriving_{table.name}", rows)
    bench.run(
        f"create view arrived_{table.name} as"
        f" select {shown}, n.source_id, {row_date} as row_date"
        f" from arriving_{table.name} as a join source_number as n on n.local = a.source_id"
        f" where n.table_name = '{table.name}'"
    )
    if bench.one(f"select count(*) from arrived_{table.name}") != rows.num_rows:
        raise ValueError(f"rows of {table.name} name no source of that table")


def _origins(
    bench: Bench, table: Table, delivery: Delivery, ids: dict[int, int]
) -> tuple[Origin, ...]:
    filled = _filled(bench, table)
    said: dict[int, set[str]] = {}
    for cell in delivery.cells:
        said.setdefault(cell.source_id, set()).add(cell.column_name)
    found = (
        Origin(
            source_id=ids[source.source_id],
            as_of=source.as_of or delivery.as_of,
            whole=source.whole,
            carries=frozenset(said.get(source.source_id, set()) & set(table.names))
            | filled.get(ids[source.source_id], frozenset()),
        )
        for source in delivery.sources
        if source.table_name == table.name
    )
    return tuple(sorted(found, key=lambda origin: (origin.as_of, origin.source_id)))


def _filled(bench: Bench, table: Table) -> dict[int, frozenset[str]]:
    """Source -> columns in which it has at least one value, wherever that came from."""
    counts = ", ".join(f"count({quoted(name)})" for name in table.names)
    rows = bench.rows(f"select source_id, {counts} from arrived_{table.name} group by source_id")
    return {
        source_id: frozenset(name for name, n in zip(table.names, found, strict=True) if n)
        for source_id, *found in rows
    }
