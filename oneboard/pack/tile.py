"""The headline figures above a chart, each against its plan and with its state as a shape."""

from collections.abc import Mapping

from oneboard import dictionary, query, text
from oneboard import format as form
from oneboard.charts import Look
from oneboard.pack.deck import Tile
from oneboard.pack.declared import Declared
from oneboard.pack.plot import SHAPES
from oneboard.query import Row, Sight


def tiles(
    one: Declared, chosen: Mapping[str, list], *, seen: Sight, look: Look
) -> tuple[tuple[Tile, ...], list[str]]:
    """The tiles of a slide, and the names of their figures."""
    asked = dict.fromkeys(question for question, _ in one.tiles)
    rows = {q: {row.figure: row for row in query.ask(q, chosen, seen=seen)} for q in asked}
    found = [rows[q][figure] for q, figure in one.tiles if figure in rows[q]]
    return tuple(_tile(row, look) for row in found), [row.figure for row in found]


def _tile(row: Row, look: Look) -> Tile:
    metric = dictionary.vocabulary()[row.figure]
    is_judged = row.state is not None or row.value is None
    return Tile(
        label=metric.label(look.lang),
        value=form.value(row.value, metric.unit, look.lang),
        against=_against(row, metric.unit, look.lang),
        shape=SHAPES[row.state] if is_judged else "",
        colour=look.status(row.state).removeprefix("#"),
    )


def _against(row: Row, unit: str, lang: str) -> str:
    """The state in words and the plan, else how much is known, as on the page."""
    if row.value is None:
        return text.say("tile.nothing_known", lang)
    word = "" if row.state is None else text.say(f"state.{row.state}", lang)
    if row.plan is not None:
        own = f"against.{row.figure}"
        key = own if text.knows(own) else "tile.plan"
        told = text.say(key, lang, word=word, plan=form.value(row.plan, unit, lang))
        return told.strip(" ·")
    if not row.total:
        return word
    known = {"covered": f"{row.covered or 0:,.0f}", "total": f"{row.total:,.0f}"}
    return f"{word} · {text.say('tile.coverage', lang, **known)}".strip(" ·")
