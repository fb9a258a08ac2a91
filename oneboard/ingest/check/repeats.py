"""Rows that come twice: the same again is loaded once, the same key with other values is told."""

from typing import Any

import numpy as np

from oneboard.dictionary import tables
from oneboard.ingest.check.duplicates import repeated_keys, same_vouchers
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.model import Issue
from oneboard.ingest.stage.rows import Laid
from oneboard.ingest.stage.tell import Spot, at_records, held_back
from oneboard.ingest.stage.values import Values


def without_doubles(draft: Draft, values: Values, laid: Laid) -> tuple[Laid, list[Issue]]:
    """A ledger line that repeats an earlier one in every value is loaded once."""
    given = laid.rows.column_names
    same = same_vouchers(laid.rows, tables()[values.table], given=given)
    issues = at_records(draft, _spot(values), "DUP_ROW", "warn", laid.records[same])
    return laid.but(same), issues


def without_repeats(draft: Draft, values: Values, laid: Laid) -> tuple[Laid, list[Issue]]:
    """The first row of a key is loaded; the others are told, unless they say the same."""
    twice = repeated_keys(laid.rows, tables()[values.table])
    told = values.table == draft.table and not _has_finer(draft, values.table)
    same = laid.records[twice.same] if told else laid.records[:0]
    issues = at_records(draft, _spot(values), "DUP_ROW", "warn", same)
    issues += at_records(
        draft,
        _spot(values),
        "DUP_KEY",
        held_back(draft, len(twice.other)),
        laid.records[twice.other],
        details=_firsts(draft, values, laid.records[twice.first[twice.other]]),
    )
    return laid.but(np.r_[twice.same, twice.other]), issues


def _has_finer(draft: Draft, table: str) -> bool:
    """Does the block also feed a table with several rows for one of this table?"""
    key = tables()[table].key[0]
    return any(key in tables()[other].key for other in draft.fed if other != table)


def _spot(values: Values) -> Spot:
    """Issues about whole rows stand at their key."""
    keys = tables()[values.table].key
    name = next((key for key in keys if key in values.plain), keys[0])
    filled = values.plain.get(name)
    return Spot(values.table, name, filled.at if filled else None)


def _firsts(draft: Draft, values: Values, records: np.ndarray) -> list[dict[str, Any]]:
    """Where the row with the same key stands."""
    numbers = draft.sheet.rows[draft.rows.positions[records]]
    at = _spot(values).at or 0
    return [{"first": draft.address(at, int(number))} for number in numbers]
