"""What stands for a page on the wall, read from screens.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from oneboard.ui.card import Draw

FILE = Path(__file__).with_name("screens.toml")
SINGLE = ("project",)  # pages of one thing, which a kiosk has none of to show


@dataclass(frozen=True)
class Told:
    """One figure beside the chart. `light`: the column that judges it, where its question has one
    row and no column `figure`."""

    question: str
    measure: str
    light: str = ""


@dataclass(frozen=True)
class Screen:
    """The chart of a page and the figures beside it. `only`: column and value of its rows."""

    question: str
    draw: Draw
    tiles: tuple[Told, ...]
    ranked: bool = False
    only: tuple[str, ...] = ()


def of_page(page: str) -> Screen | None:
    return screens().get(page)


def pages() -> list[str]:
    """What a kiosk goes through."""
    return [page for page in screens() if page not in SINGLE]


@cache
def screens() -> dict[str, Screen]:
    raw = tomllib.loads(FILE.read_text("utf-8"))
    return {page: _screen(**one) for page, one in raw.items()}


def _screen(
    question: str, draw: str, tiles: list[str], ranked: bool = False, only: str = ""
) -> Screen:
    family, _, function = draw.partition(".")
    drawn: Draw = getattr(import_module(f"oneboard.charts.{family}"), function)
    shown = tuple(Told(*name.split(":")) for name in tiles)
    return Screen(question, drawn, shown, ranked, tuple(only.split(":")) if only else ())
