"""Where a unit of money is written: a header, its units row, a title, a note."""

import re
from collections.abc import Iterable

from oneboard.dictionary import Unit, unit
from oneboard.ingest.decide.draft import Draft
from oneboard.ingest.lexicon import pattern
from oneboard.ingest.match.fold import straight
from oneboard.ingest.match.heading import unit_in

# blanks that spread a word over its cell: 单 位 : 万 元
BETWEEN_HAN = re.compile("(?<=[\u3400-\u9fff:])\\s+(?=[\u3400-\u9fff:])")


def unit_of_column(draft: Draft, column: int) -> Unit | None:
    """The header's own unit, else the one of titles and notes."""
    own = draft.heading(column).unit
    if own is not None and own.measure == "money":
        return own
    notes = [row.text for row in draft.rows.dropped if row.reason == "note"]
    return unit_in_texts((*draft.titles, *notes)) or _unit_behind_title(draft.titles)


def _unit_behind_title(titles: Iterable[str]) -> Unit | None:
    """The unit at the end of a title: Budget plan, RMB million."""
    found = {one for title in titles for one in (unit_in(title),) if one and one.measure == "money"}
    return found.pop() if len(found) == 1 else None


def unit_in_texts(texts: Iterable[str]) -> Unit | None:
    """The one unit of money that some texts speak of; none when they disagree."""
    found = {
        one
        for text in texts
        for hit in pattern("rows", "unit_note").finditer(BETWEEN_HAN.sub("", straight(text)))
        for one in (_first_unit(next(said for said in hit.groups() if said)),)
        if one is not None and one.measure == "money"
    }
    return found.pop() if len(found) == 1 else None


def _first_unit(said: str) -> Unit | None:
    """The unit a note begins with: RMB 10k of "RMB 10k, without tax"; none of RMB billion."""
    words = said.split()
    for count in range(len(words), 0, -1):
        found = unit(" ".join(words[:count]))
        if found is not None:
            goes_on = count < len(words) and pattern("rows", "unit_goes_on").match(words[count])
            return None if goes_on else found
    return None
