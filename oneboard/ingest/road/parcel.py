"""Understood files as one delivery for the store: rows, their sources, accepted issues."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import pyarrow as pa

from oneboard.dictionary import tables
from oneboard.ingest.model import Block, Issue, Staged
from oneboard.ingest.places import column_of
from oneboard.ingest.road.arrival import Arrival
from oneboard.ingest.road.parted import CODES
from oneboard.ingest.road.wish import Wish
from oneboard.ingest.road.words import of_issue
from oneboard.store import AcceptedIssue, Delivery, Source, SourceCell, Upload

# What is told of a file that is no doubt about its data: kept with the look, not with the version.
BESIDE_THE_DATA = ("DRIFT", "CONTROL_SUM_AGREES", *CODES)


@dataclass(frozen=True)
class Origin:
    """The rows of one table from one block, with the number they go by in this delivery."""

    number: int
    arrival: Arrival
    part: Staged
    block: Block | None


def delivery(arrivals: Sequence[Arrival], wish: Wish, *, as_of: date) -> Delivery:
    """The union of the files. Rows of one table from several files lie one behind the other."""
    origins = list(_origins(arrivals))
    return Delivery(
        tables=_tables(origins),
        as_of=as_of,
        who=wish.who,
        sources=tuple(_source(origin, wish) for origin in origins),
        cells=tuple(cell for origin in origins for cell in _cells(origin)),
        issues=tuple(_accepted(arrivals, origins)),
        uploads=tuple(_upload(one) for one in arrivals),
        note=wish.note,
    )


def _upload(one: Arrival) -> Upload:
    return Upload(one.file.path, one.sha256, one.file.name, is_sealed=one.is_sealed)


def _origins(arrivals: Iterable[Arrival]) -> Iterator[Origin]:
    number = 0
    for arrival in arrivals:
        for part in arrival.understanding.staged:
            if len(part.rows):
                number += 1
                yield Origin(number, arrival, part, block_of(part, arrival.understanding.blocks))


def block_of(part: Staged, blocks: Sequence[Block]) -> Block | None:
    """The block a staged table came from: the same sheet and columns, its own table first."""
    letters = set(part.cells.values())
    here = [one for one in blocks if one.sheet == part.sheet and letters <= set(one.columns)]
    rows = part.rows.column("source_row")
    first = rows[0].as_py() if len(rows) else 0
    fitting = [one for one in here if one.first <= first <= one.last] or here
    return next((one for one in fitting if one.table == part.table), next(iter(fitting), None))


def _tables(origins: Iterable[Origin]) -> dict[str, pa.Table]:
    found: dict[str, list[pa.Table]] = {}
    for origin in origins:
        rows = origin.part.rows
        number = pa.repeat(pa.scalar(origin.number, pa.int32()), len(rows))
        found.setdefault(origin.part.table, []).append(rows.append_column("source_id", number))
    return {
        table: pa.concat_tables(parts, promote_options="default") for table, parts in found.items()
    }


def _source(origin: Origin, wish: Wish) -> Source:
    block = origin.block
    return Source(
        source_id=origin.number,
        file=origin.arrival.file.name,
        sha256=origin.arrival.sha256,
        sheet=origin.part.sheet,
        table_name=origin.part.table,
        as_of=origin.arrival.as_of,
        delivered_by=wish.who,
        header_first=block.header[0] if block else None,
        header_last=block.header[1] if block else None,
        first_row=block.first if block else None,
        last_row=block.last if block else None,
        row_count=len(origin.part.rows),
        whole=False if origin.arrival.amends else None,
    )


def _cells(origin: Origin) -> Iterator[SourceCell]:
    ordered = sorted(origin.part.cells.items(), key=lambda cell: column_of(cell[1]))
    return (SourceCell(origin.number, column, letter) for column, letter in ordered)


def _accepted(arrivals: Iterable[Arrival], origins: Sequence[Origin]) -> Iterator[AcceptedIssue]:
    """What the publisher had before them; of restricted tables only that there was something."""
    for arrival in arrivals:
        mine = [origin for origin in origins if origin.arrival is arrival]
        spoken = [one for one in arrival.issues if one.code not in BESIDE_THE_DATA]
        for issue in spoken if mine else ():
            yield _kept(issue, _origin_of(issue, mine))


def _origin_of(issue: Issue, mine: Sequence[Origin]) -> Origin:
    ranked = sorted(
        mine,
        key=lambda one: (one.part.sheet != issue.sheet, one.part.table != issue.table, one.number),
    )
    return ranked[0]


def _kept(issue: Issue, origin: Origin) -> AcceptedIssue:
    table = tables().get(issue.table or origin.part.table)
    secret = table is not None and table.restricted
    message = {} if secret else of_issue(issue)
    return AcceptedIssue(
        source_id=origin.number,
        code=issue.code,
        severity=issue.severity,
        cell=issue.cell,
        column_name=issue.column,
        raw=None if secret else issue.raw,
        message_en=message.get("en"),
        message_zh=message.get("zh"),
    )
