"""Which table a block of headings belongs to, and which further tables it feeds."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from oneboard.dictionary import Column, Table, tables
from oneboard.ingest.lexicon import pattern, words
from oneboard.ingest.match.assign import Assignment, assign
from oneboard.ingest.match.fold import fold
from oneboard.ingest.match.heading import Heading
from oneboard.ingest.match.vocabulary import sheet_names

NAMED = 2.0  # the sheet name or title says the table's name
NAMED_IN_PART = 1.0
HAS_ID = 0.5
LACKS, LACKS_KEY = 0.05, 0.6
MARGIN = 0.2
LEAST_PERIODS = 3
LEAST_OF_FURTHER = 2  # one header alone (类型) may be anything
LEAST_OF_PROJECT = 4  # columns about projects that make another list a project list as well


@dataclass(frozen=True)
class Choice:
    """The likeliest table and how sure that is."""

    assignment: Assignment
    score: float
    sure: bool


def choose(headings: Sequence[Heading], titles: Sequence[str]) -> Choice | None:
    """The table that explains the headings best. `titles`: sheet name and texts above."""
    usable = [one for one in headings if one.period is None]
    periods = [one for one in headings if one.period is not None]
    ranked = sorted(
        (_weigh(table, usable, periods, titles) for table in tables().values()),
        key=lambda choice: -choice[1],
    )
    (best, score), (rival, second) = ranked[0], ranked[1]
    if not best.columns and not periods:
        return None
    apart = score - second >= MARGIN or _go_together(best, rival, usable)
    return Choice(best, score, apart and _is_enough(best, usable, periods))


def fits(table: str, headings: Sequence[Heading], *, without: Collection[str] = ()) -> Assignment:
    """The headings read as one given table."""
    usable = [one for one in headings if one.period is None]
    return assign(usable, tables()[table], without=without)


def further(main: Assignment, headings: Sequence[Heading]) -> list[Assignment]:
    """Other tables for which the headings the main table did not take are a whole record."""
    left = [
        one
        for one in headings
        if one.period is None and one.column not in main.taken and not _disputed(main, one)
    ]
    found = []
    for table in tables().values():
        if table.name != main.table and left:
            own = assign(left, table)
            if own.taken and _is_whole(table, own, main):
                found.append(own)
    return _without_overlap(found)


def needed(table: Table) -> list[Column]:
    """Columns a record should have and that no default and no loader can make."""
    return [
        column
        for column in table.columns
        if column.required and not column.generated and not column.default
    ]


def named_ids(table: Table, headings: Sequence[Heading]) -> frozenset[str]:
    """Ids of the key that a name on the sheet can stand for."""
    said = {(one.table, one.column) for heading in headings for one in heading.guesses}
    stand_ins = words("columns")["stand_ins"]
    return frozenset(
        column.name
        for column in table.columns
        if column.name in table.key and column.refers_to in stand_ins
        if (column.refers_to.partition(".")[0], stand_ins[column.refers_to]) in said
    )


def shared_columns(main: Assignment, table: Table) -> dict[int, str]:
    """Columns of the main table that are part of another table's key under the same name."""
    keys = {name for name in table.key if name in table.names}
    return {at: guess.column for at, guess in main.taken.items() if guess.column in keys}


def _weigh(
    table: Table, usable: Sequence[Heading], periods: Sequence[Heading], titles: Sequence[str]
) -> tuple[Assignment, float]:
    own = assign(usable, table)
    here = own.columns | named_ids(table, usable)
    score = own.score + _named(table, titles)
    score += HAS_ID if table.key[0] in here else 0
    if table.name in words("columns")["periods"] and len(periods) >= LEAST_PERIODS:
        score += _period_points(table, titles)
    lacking = [column.name for column in needed(table) if column.name not in here]
    said = any(pattern("rows", "year").search(title) for title in titles)
    for name in lacking:
        by_period = periods and table.name in words("columns")["periods"]
        in_key = name in table.key and not (table.column(name).type == "year" and said)
        score -= LACKS_KEY if in_key and not by_period else LACKS
    return own, score


def _period_points(table: Table, titles: Sequence[str]) -> float:
    """A month column is an amount, a year and a month; plan or spending, as the title says."""
    said = " ".join(titles)
    planned = bool(pattern("columns", "period_title", "budget").search(said))
    spent = bool(pattern("columns", "period_title", "spend").search(said))
    if table.name == "budget":
        return 3.0 - (1.5 if spent and not planned else 0)
    return 2.0 + (1.0 if table.name == "spend" and spent and not planned else 0)


def _named(table: Table, titles: Sequence[str]) -> float:
    names = {name for name, owner in sheet_names().items() if owner == table.name}
    best = 0.0
    for title in titles:
        said = fold(title)
        if said in names:
            best = max(best, NAMED)
        elif any(name in said for name in names if len(name) > 2):
            best = max(best, NAMED_IN_PART)
    return best


def _is_enough(best: Assignment, usable: Sequence[Heading], periods: Sequence[Heading]) -> bool:
    """Its id and one column more, or three columns; and a fair part of what the sheet has."""
    table = tables()[best.table]
    here = best.columns | named_ids(table, usable)
    has_id = table.key[0] in here
    if len(periods) >= LEAST_PERIODS and best.table in words("columns")["periods"]:
        return bool(here & set(table.key))
    count = len(best.columns)
    open_headings = [one for one in usable if not one.set_aside]
    share = count / max(1, len(open_headings))
    return (has_id and count >= 2 or count >= 3) and share >= 0.3


def _is_whole(table: Table, own: Assignment, main: Assignment) -> bool:
    shared = set(shared_columns(main, table).values())
    here = own.columns | shared
    must = [column.name for column in needed(table) if column.not_null]
    if table.name == "project":
        return "project_name" in own.columns and len(own.taken) >= LEAST_OF_PROJECT
    if not all(name in here for name in must):
        return False
    exact = {guess.column for guess in own.taken.values() if guess.score > 0.97}
    return len(exact) >= LEAST_OF_FURTHER and bool(exact & set(must))


def _go_together(best: Assignment, rival: Assignment, usable: Sequence[Heading]) -> bool:
    """Two tables in one sheet, a list with receipts: both are fed, so nothing is in doubt."""
    return rival.table in {own.table for own in further(best, usable)}


def _disputed(main: Assignment, heading: Heading) -> bool:
    return any(heading.column in columns for columns in main.disputed.values())


def _without_overlap(found: list[Assignment]) -> list[Assignment]:
    """A heading feeds one further table: the one that takes most of what is left."""
    kept: list[Assignment] = []
    used: set[int] = set()
    for own in sorted(found, key=lambda one: -one.score):
        if not used & set(own.taken):
            kept.append(own)
            used |= set(own.taken)
    return kept
