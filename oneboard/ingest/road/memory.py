"""Answers that were confirmed by a publish, kept for the next files of the same shape."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime

from oneboard import store
from oneboard.dictionary import tables
from oneboard.ingest.clean.references import KEEP
from oneboard.ingest.known import LISTS, Known
from oneboard.ingest.model import Issue
from oneboard.ingest.road.arrival import Arrival
from oneboard.ingest.road.drift import reading_of, source_of
from oneboard.ingest.road.wish import Wish
from oneboard.ingest.sentences import complete_issue

# True of one file only: a rate of the day, a year, how this file was decoded, a corrected cell.
FLEETING = ("year", "currency", "blocked", "jump", "encoding", "delimiter", "cell")
TIMES = ("year", "month", "period", "date")


def remember(arrivals: Iterable[Arrival], wish: Wish, known: Known) -> None:
    """Keep how each file was read and what was answered for it; and who a spelling means."""
    arrivals = [arrival for arrival in arrivals if not arrival.amends]
    store.remember_shapes(wish.board, (one for each in arrivals for one in shapes_of(each, wish)))
    for arrival in arrivals:
        for signature, answers in lasting(arrival, wish.answers).items():
            store.remember_answers(wish.board, signature, answers, who=wish.who)
        for signature in _signatures(arrival):
            if known.remembered.get(signature):
                store.use_answers(wish.board, signature)
        for kind, spelling, target in _spellings(arrival, wish.answers):
            store.remember_alias(wish.board, kind, spelling, target, who=wish.who)


def shapes_of(arrival: Arrival, wish: Wish) -> Iterator[store.Shape]:
    """Every table of the file as it was read."""
    for block in arrival.understanding.blocks:
        if block.table:
            yield store.Shape(
                signature=block.signature,
                source=source_of(arrival.file.name),
                sheet=block.sheet,
                table_name=block.table,
                file=arrival.file.name,
                headers=block.headers,
                reading=reading_of(block),
                who=wish.who,
                at=datetime.now(UTC).replace(tzinfo=None),
            )


def lasting(arrival: Arrival, answers: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Header signature -> "what|where" -> answer, without what holds for this file only."""
    found: dict[str, dict[str, str]] = {}
    for block in arrival.understanding.blocks:
        start = f"{arrival.file.name}|{block.sheet or ''}|"
        mine = {key[len(start) :]: one for key, one in answers.items() if key.startswith(start)}
        kept = {key: one for key, one in mine.items() if _lasts(key)}
        if kept:
            found.setdefault(block.signature, {}).update(kept)
    return found


def _lasts(key: str) -> bool:
    what, _, where = key.partition("|")
    if what == "constant":
        table, _, column = where.partition("@")[0].partition(".")
        known = tables().get(table)
        return known is not None and known.column(column).type not in TIMES
    return what not in FLEETING


def answered_before(arrival: Arrival, answers: Mapping[str, str], known: Known) -> list[Issue]:
    """One note for each table that was read with answers given for an earlier file."""
    found = []
    for block in arrival.understanding.blocks:
        old = known.remembered.get(block.signature, {})
        start = f"{arrival.file.name}|{block.sheet or ''}|"
        used = {key: one for key, one in old.items() if start + key not in answers}
        if used:
            said = "; ".join(f"{key.replace('|', ' ')} = {one}" for key, one in used.items())
            issue = Issue("ANSWERED_BEFORE", "info", block.sheet, table=block.table, raw=said)
            found.append(complete_issue(issue))
    return found


def _signatures(arrival: Arrival) -> set[str]:
    return {block.signature for block in arrival.understanding.blocks}


def _spellings(arrival: Arrival, answers: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Names that an answer gave an id to: they mean the same in every other file."""
    for key, value in answers.items():
        file, _, rest = key.partition("|")
        what, _, spelling = rest.partition("|")[2].partition("|")
        if file == arrival.file.name and what in LISTS and value not in ("", KEEP):
            yield what, spelling.partition("@")[0], value
