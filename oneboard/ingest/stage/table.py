"""One table of a block: values, rows, keys, checks; what could not be loaded is told."""

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from oneboard.dictionary import tables
from oneboard.ingest.check.duplicates import repeated_keys, same_vouchers
from oneboard.ingest.check.rules import Broken, broken
from oneboard.ingest.check.totals import control_sums
from oneboard.ingest.clean.choices import LEAVE_OUT
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.match.fold import fold
from oneboard.ingest.model import Dropped, Issue, Question, Staged
from oneboard.ingest.stage import tell
from oneboard.ingest.stage.ask import questions_of
from oneboard.ingest.stage.keys import with_keys
from oneboard.ingest.stage.rows import Laid, in_order, lay
from oneboard.ingest.stage.values import Values, values_of
from oneboard.ingest.stage.ways import value_answers


@dataclass(frozen=True)
class Result:
    """The typed rows of one table, and everything to say about them."""

    staged: Staged
    issues: tuple[Issue, ...]
    questions: tuple[Question, ...]
    dropped: tuple[Dropped, ...]


def stage(draft: Draft, table: str) -> Result:
    values = values_of(draft, table)
    issues, questions = _cell_faults(draft, values)
    out = _left_out(draft, values)
    laid = lay(draft, values, without=out)
    laid = _only_own(draft, values, laid)
    laid, doubles = _without_doubles(draft, values, laid)
    laid, missing = _without_gaps(draft, values, with_keys(laid, table, draft.known))
    laid, repeats = _without_repeats(draft, values, laid)
    laid, rules = _by_rules(draft, values, laid)
    sums = control_sums(draft, values) if table == draft.table else []
    letters = {one.name: draft.place(one.at) for one in values.plain.values()}
    rows, own = in_order(table, laid.rows), table == draft.table
    staged = Staged(table, draft.sheet.name, rows, letters, whole=own)
    told = (*issues, *doubles, *missing, *repeats, *rules, *sums)
    return Result(staged, told, questions, _dropped(draft, values, out))


def _cell_faults(draft: Draft, values: Values) -> tuple[list[Issue], tuple[Question, ...]]:
    issues, questions = [], []
    for one in values.every():
        found = dict(one.cleaned.faults)
        questions += questions_of(draft, values.table, one.at, one.name, found)
        issues += tell.faults(draft, values.table, one.at, one.name, found)
    return issues, tuple(questions)


def _left_out(draft: Draft, values: Values) -> np.ndarray:
    """Records that an answer ("" to a value) leaves out of this table."""
    out = np.zeros(len(draft.rows.positions), dtype=bool)
    for name, one in values.plain.items():
        answers = value_answers(draft, values.table, name)
        unwanted = {fold(text) for text, value in answers.items() if value == LEAVE_OUT}
        if unwanted:
            texts = draft.cells(one.at).texts()
            out |= np.array([fold(text or "") in unwanted for text in texts], dtype=bool)
    return out


def _dropped(draft: Draft, values: Values, out: np.ndarray) -> tuple[Dropped, ...]:
    if values.table != draft.table:
        return ()
    rows = draft.sheet.rows[draft.rows.positions[out]]
    return tuple(Dropped(int(row), "answered", "") for row in rows)


def _only_own(draft: Draft, values: Values, laid: Laid) -> Laid:
    """A further table has a row only where one of its own columns says something."""
    shared = {
        target.column
        for targets in draft.targets.values()
        for target in targets
        if target.table == values.table and any(one.table == draft.table for one in targets)
    }
    own = [name for name in values.plain if name not in shared]
    if values.table == draft.table or values.groups or not own:
        return laid
    masks = [pc.is_valid(laid.rows.column(name)).to_numpy() for name in own]
    return _kept(laid, np.logical_or.reduce(masks))


def _without_doubles(draft: Draft, values: Values, laid: Laid) -> tuple[Laid, list[Issue]]:
    table = tables()[values.table]
    same = same_vouchers(laid.rows, table, given=laid.rows.column_names)
    return _kept(laid, _all_but(laid, same)), _told(draft, values, laid, "DUP_ROW", "warn", same)


def _without_gaps(draft: Draft, values: Values, laid: Laid) -> tuple[Laid, list[Issue]]:
    """Records without a value they cannot do without are held back; other gaps are told."""
    keep = np.ones(len(laid.rows), dtype=bool)
    issues: list[Issue] = []
    for column in tables()[values.table].columns:
        filled = values.plain.get(column.name)
        if not column.required or filled is None or _is_open(draft, filled.at, column.type):
            continue
        gaps = pc.is_null(laid.rows.column(column.name)).to_numpy()
        if column.not_null:
            keep &= ~gaps
        faulty = list(filled.cleaned.faults.values())
        known = np.isin(laid.records, np.concatenate(faulty)) if faulty else np.zeros_like(gaps)
        lost = np.unique(laid.records[gaps & ~known])
        severity = tell.held_back(draft, len(lost)) if column.not_null else "warn"
        issues += tell.at_records(
            draft,
            values.table,
            filled.at,
            column.name,
            "REQUIRED",
            severity,
            lost,
        )
    return _kept(laid, keep), issues


def _is_open(draft: Draft, at: int, kind: str) -> bool:
    """Is the reading of this column still being asked, so that blanks say nothing yet?"""
    if kind == "money":
        return at not in draft.units
    return kind in ("percent", "fraction") and at not in draft.readings


def _without_repeats(draft: Draft, values: Values, laid: Laid) -> tuple[Laid, list[Issue]]:
    twice = repeated_keys(laid.rows, tables()[values.table])
    main = values.table == draft.table
    severity = tell.held_back(draft, len(twice.other))
    told = main and not _has_finer(draft, values.table)
    issues = _told(draft, values, laid, "DUP_ROW", "warn", twice.same) if told else []
    issues += _told(draft, values, laid, "DUP_KEY", severity, twice.other, first=twice.first)
    return _kept(laid, _all_but(laid, np.r_[twice.same, twice.other])), issues


def _has_finer(draft: Draft, table: str) -> bool:
    """Does the block also feed a table with several rows for one of this table?"""
    key = tables()[table].key[0]
    return any(key in tables()[other].key for other in draft.fed if other != table)


def _by_rules(draft: Draft, values: Values, laid: Laid) -> tuple[Laid, list[Issue]]:
    issues: list[Issue] = []
    rows = laid.rows
    for one in broken(rows, values.table):
        rule = one.rule
        issues += _rule_issues(draft, values, laid, one)
        if rule.leave_out:
            mask = np.zeros(len(rows), dtype=bool)
            mask[one.rows] = True
            at = rows.column_names.index(rule.column)
            blank = pa.scalar(None, rows.column(rule.column).type)
            rows = rows.set_column(
                at, rule.column, pc.if_else(pa.array(mask), blank, rows.column(rule.column))
            )
    return Laid(rows, laid.records), issues


def _rule_issues(draft: Draft, values: Values, laid: Laid, one: Broken) -> list[Issue]:
    filled = values.plain.get(one.rule.column)
    shown = [{"found": text} for text in one.shown] if one.shown else None
    return tell.at_records(
        draft,
        values.table,
        filled.at if filled else -1,
        one.rule.column,
        one.rule.code,
        one.rule.severity,
        laid.records[one.rows],
        shown,
    )


def _told(
    draft: Draft,
    values: Values,
    laid: Laid,
    code: str,
    severity: str,
    rows: np.ndarray,
    *,
    first: np.ndarray | None = None,
) -> list[Issue]:
    """Issues about whole rows stand at their key."""
    key = next((name for name in tables()[values.table].key if name in values.plain), None)
    at = values.plain[key].at if key else -1
    details = None
    if first is not None:
        numbers = draft.sheet.rows[draft.rows.positions[laid.records[first[rows]]]]
        details = [{"first": draft.address(max(at, 0), int(number))} for number in numbers]
    records = laid.records[rows]
    name = key or tables()[values.table].key[0]
    return tell.at_records(draft, values.table, at, name, code, severity, records, details)


def _all_but(laid: Laid, rows: np.ndarray) -> np.ndarray:
    keep = np.ones(len(laid.rows), dtype=bool)
    keep[rows] = False
    return keep


def _kept(laid: Laid, keep: np.ndarray) -> Laid:
    if keep.all():
        return laid
    return Laid(laid.rows.filter(pa.array(keep)), laid.records[keep])
