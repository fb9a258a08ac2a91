"""Lists first: departments, then people, then projects, then what speaks of them."""

from oneboard.ingest.decide.columns import with_answered
from oneboard.ingest.decide.table import with_table
from oneboard.ingest.find import Found
from oneboard.ingest.known import LISTS

RANKS = {table: place for place, table in enumerate(LISTS)}


def rank(found: Found) -> int:
    """The place of a file in its delivery, by the first list it brings."""
    brought = {with_table(with_answered(draft)).table for draft in found.drafts}
    return min((RANKS[table] for table in brought if table in RANKS), default=len(RANKS))
