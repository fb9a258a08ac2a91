"""Lists first: departments, then people, then projects, then what speaks of them."""

from collections.abc import Mapping

from oneboard.ingest.decide.columns import with_answered
from oneboard.ingest.decide.table import with_table
from oneboard.ingest.find import find
from oneboard.ingest.known import LISTS, Known
from oneboard.ingest.model import Book

RANKS = {table: place for place, table in enumerate(LISTS)}


def rank(book: Book, answers: Mapping[str, str], known: Known) -> int:
    """The place of a file in its delivery, by the first list it brings."""
    drafts = find(book, answers=answers, known=known).drafts
    brought = {with_table(with_answered(draft)).table for draft in drafts}
    return min((RANKS[table] for table in brought if table in RANKS), default=len(RANKS))
