"""Which slides a page gives, read from slides.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("slides.toml")
CHARTS = ("bar", "column", "line", "stacked_bar", "stacked_column", "waterfall")
FORMS = (*CHARTS, "bubble", "table")
MOST = 12  # categories that stay readable from the far end of a table
MOST_TILES = 4


@dataclass(frozen=True)
class Declared:
    """One slide of a page: its question, how it is drawn, the figures set above the chart.

    `category`: the columns that name a mark or group bubbles, with blanks between them. `series`:
    columns, each with the name of a colour of the palette; `dashed` are plans and forecasts among
    them. `columns`: of a table, each with its part of the width; of bubbles what lies across, what
    goes up, and the size. `where`: only the rows with these values. `tiles`: `question:figure`.
    """

    page: str
    question: str
    form: str
    category: str = ""
    series: tuple[tuple[str, str], ...] = ()
    columns: tuple[tuple[str, float], ...] = ()
    where: tuple[tuple[str, Any], ...] = ()
    dashed: tuple[str, ...] = ()
    tiles: tuple[tuple[str, str], ...] = ()
    unit: str = ""
    most: int = MOST

    @property
    def told(self) -> list[str]:
        """The columns whose meaning a reader needs."""
        return [name for name, _ in self.series or self.columns]


@cache
def slides() -> tuple[Declared, ...]:
    """Every slide, in the order of a pack of the whole board."""
    raw = tomllib.loads(FILE.read_text("utf-8"))
    return tuple(_declared(page, one) for page, given in raw.items() for one in given)


def pages() -> tuple[str, ...]:
    """The pages that have slides."""
    return tuple(dict.fromkeys(one.page for one in slides()))


def of_page(page: str) -> tuple[Declared, ...]:
    return tuple(one for one in slides() if not page or one.page == page)


def _declared(page: str, raw: dict) -> Declared:
    names = ("series", "columns", "where")
    pairs: dict[str, Any] = {name: tuple(raw.get(name, {}).items()) for name in names}
    tiles = tuple(_tile(name) for name in raw.get("tiles", ()))
    dashed = tuple(raw.get("dashed", ()))
    return Declared(page=page, **{**raw, **pairs, "tiles": tiles, "dashed": dashed})


def _tile(name: str) -> tuple[str, str]:
    question, _, figure = name.partition(":")
    return question, figure
