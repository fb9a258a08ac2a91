"""Keys of further tables: columns they share with the main table, names that stand for ids."""

from dataclasses import replace

from oneboard.dictionary import tables
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.lexicon import words
from oneboard.ingest.match.heading import PIECE
from oneboard.ingest.model import Issue, Target


def with_shared_keys(draft: Draft) -> Draft:
    """Columns of the main table that are keys of the other tables go there as well."""
    targets = dict(draft.targets)
    for table in draft.fed:
        if table == draft.table or draft.table is None:
            continue
        have = {one.column for found in targets.values() for one in found if one.table == table}
        for column, name in _main_columns(draft).items():
            if name in tables()[table].key and name not in have:
                targets[column] = (*targets[column], Target(table, name))
    return replace(draft, targets=targets)


def _main_columns(draft: Draft) -> dict[int, str]:
    return {
        column: one.column
        for column, targets in draft.targets.items()
        for one in targets
        if one.table == draft.table and not one.fixed
    }


def with_names_for_ids(draft: Draft) -> Draft:
    """A key id that no column holds is looked up by the name beside it: 项目名称 for 项目编号."""
    targets, issues = dict(draft.targets), []
    for table in draft.fed:
        here = {one.column for found in targets.values() for one in found if one.table == table}
        for name in tables()[table].key:
            refers = tables()[table].column(name).refers_to
            column = None if name in here else _named(draft, refers)
            if column is not None:
                targets[column] = (*targets.get(column, ()), Target(table, name))
                issues.append(_told(draft, column, table, name))
    return replace(draft, targets=targets).telling(issues)


def _named(draft: Draft, refers_to: str) -> int | None:
    """The column with the names of what is referred to."""
    name = words("columns")["stand_ins"].get(refers_to)
    other = refers_to.partition(".")[0]
    if name is None or other == draft.table:
        return None
    for one in draft.headings:
        exact = {(guess.table, guess.column) for guess in one.guesses if guess.score >= PIECE}
        if (other, name) in exact and draft.unused.get(one.column) != "answered":
            return one.column
    return None


def _told(draft: Draft, column: int, table: str, name: str) -> Issue:
    return Issue(
        code="NAME_FOR_ID",
        severity="info",
        sheet=draft.sheet.name,
        cell=draft.header_cell(column),
        table=table,
        column=name,
        header=draft.heading(column).text,
    )
