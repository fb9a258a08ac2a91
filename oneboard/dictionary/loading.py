"""Reads the declarations and hands them out, each read once."""

import tomllib
from functools import cache
from pathlib import Path
from types import MappingProxyType

from oneboard.dictionary.model import Choice, Column, Metric, Table, metric_from, table_from

HERE = Path(__file__).parent


def read(name: str) -> dict:
    return tomllib.loads((HERE / name).read_text("utf-8"))


@cache
def tables() -> dict[str, Table]:
    """Every canonical table by name, in the order in which they are loaded."""
    found = [table_from(read(f"tables/{path.name}")) for path in HERE.glob("tables/*.toml")]
    return {table.name: table for table in sorted(found, key=lambda table: table.order)}


@cache
def metrics() -> dict[str, Metric]:
    """Every figure that is computed rather than loaded, by name."""
    found: dict[str, Metric] = {}
    for path in sorted(HERE.glob("metrics/*.toml")):
        for name, raw in read(f"metrics/{path.name}").items():
            if name in found:
                raise ValueError(f"metric {name} is declared twice, also in {path.name}")
            found[name] = metric_from(name, raw)
    return found


@cache
def shared_names() -> dict[str, Metric]:
    """Column names that several tables use, as an answer about any of them calls them."""
    return {name: Metric(name=name, **raw) for name, raw in read("shared_names.toml").items()}


@cache
def vocabulary() -> dict[str, Column | Metric]:
    """Every name a question may return."""
    words: dict[str, Column | Metric] = {}
    for table in tables().values():
        for column in table.columns:
            words.setdefault(column.name, column)
    return words | shared_names() | metrics()


@cache
def _choices() -> dict[tuple[str, str], Choice]:
    found: dict[tuple[str, str], Choice] = {}
    columns = [column for table in tables().values() for column in table.columns]
    words: list[Column | Metric] = [*columns, *metrics().values()]
    for word in words:
        for choice in word.choices:
            found.setdefault((word.name, choice.value), choice)
    return found


def choice_label(column: str, value: str, lang: str) -> str:
    """The words for one value of a column or figure with choices; any other value as it is."""
    choice = _choices().get((column, value))
    return choice.label(lang) if choice else value


@cache
def spellings() -> MappingProxyType[str, tuple[str, ...]]:
    """How exports write yes, no and nothing: keys "yes", "no", "blank"."""
    return MappingProxyType({key: tuple(words) for key, words in read("spellings.toml").items()})


@cache
def ignored_headers() -> tuple[str, ...]:
    """Headers of running numbers, bank names, signatures: known, and never loaded."""
    return tuple(read("headers.toml")["ignore"])


@cache
def derived_headers() -> dict[str, tuple[str, ...]]:
    """Headers of figures we compute ourselves: not loaded, compared as control totals."""
    return {name: tuple(words) for name, words in read("headers.toml")["derived"].items()}
