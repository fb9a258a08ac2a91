"""Which slides a page gives, read from slides.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("slides.toml")
FORMS = ("bar", "column", "line", "stacked_bar", "stacked_column")
MOST = 12  # categories that stay readable from the far end of a table
MOST_TILES = 4


@dataclass(frozen=True)
class Declared:
    """One slide of a page: its question, how it is drawn, the figures set above the chart.

    `series` names columns, each with the name of a colour of the palette; `tiles` are written
    `question:figure`.
    """

    page: str
    question: str
    form: str
    category: str
    series: tuple[tuple[str, str], ...]
    tiles: tuple[tuple[str, str], ...] = ()
    most: int = MOST


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
    tiles = tuple(_tile(name) for name in raw.get("tiles", ()))
    series = tuple((column, colour) for column, colour in raw["series"].items())
    return Declared(page=page, **{**raw, "series": series, "tiles": tiles})


def _tile(name: str) -> tuple[str, str]:
    question, _, figure = name.partition(":")
    return question, figure
