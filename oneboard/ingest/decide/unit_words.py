"""Where a unit of money is written: a header, its units row, a title, a note."""

from collections.abc import Iterable

from oneboard.dictionary import Unit, unit
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.lexicon import pattern
from oneboard.ingest.match.fold import straight


def unit_of_column(draft: Draft, column: int) -> Unit | None:
    """The header's own unit, else the one of titles and notes."""
    own = draft.heading(column).unit
    if own is not None and own.measure == "money":
        return own
    notes = [row.text for row in draft.rows.dropped if row.reason == "note"]
    return unit_in_texts((*draft.titles, *notes))


def unit_in_texts(texts: Iterable[str]) -> Unit | None:
    """The one unit of money that some texts speak of; none when they disagree."""
    found = {
        one
        for text in texts
        for hit in pattern("rows", "unit_note").finditer(straight(text))
        for one in (unit(hit[1] or hit[2]),)
        if one is not None and one.measure == "money"
    }
    return found.pop() if len(found) == 1 else None
