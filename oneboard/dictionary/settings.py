"""Thresholds, weights, rhythms and names that figures use: their defaults and their words."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from oneboard.dictionary.loading import read
from oneboard.dictionary.model import Choice

KINDS = ("text", "choice", "integer", "number")


@dataclass(frozen=True)
class Setting:
    """One setting. `type` is text, choice, integer or number; a "share" is 0 to 1."""

    key: str
    group: str
    type: str
    default: str | int | float
    en: str
    zh: str
    help_en: str
    help_zh: str
    unit: str = ""
    min: float | None = None
    max: float | None = None
    choices: tuple[Choice, ...] = ()

    def label(self, lang: str) -> str:
        return getattr(self, lang)

    def means(self, lang: str) -> str:
        return getattr(self, f"help_{lang}")

    def accepts(self, value: Any) -> bool:
        """May this value be stored?"""
        if self.type == "text":
            return isinstance(value, str) and bool(value.strip())
        if self.type == "choice":
            return value in {choice.value for choice in self.choices}
        return self._is_number(value) and self._is_within(value)

    def _is_number(self, value: Any) -> bool:
        wanted = int if self.type == "integer" else (int, float)
        return isinstance(value, wanted) and not isinstance(value, bool)

    def _is_within(self, value: float) -> bool:
        return (self.min is None or value >= self.min) and (self.max is None or value <= self.max)


@dataclass(frozen=True)
class Group:
    """Settings that are shown together."""

    name: str
    en: str
    zh: str

    def label(self, lang: str) -> str:
        return getattr(self, lang)


@cache
def settings() -> dict[str, Setting]:
    """Every setting by key, in the order in which they are shown."""
    return {key: _setting(key, raw) for key, raw in read("settings.toml")["setting"].items()}


@cache
def setting_groups() -> dict[str, Group]:
    return {name: Group(name, **raw) for name, raw in read("settings.toml")["group"].items()}


@cache
def ascending() -> tuple[tuple[str, str], ...]:
    """Pairs of settings of which the first may not be above the second."""
    rows = read("settings_order.toml")["ascending"]
    return tuple(pair for row in rows for pair in pairwise(row))


def out_of_order(values: Mapping[str, Any]) -> tuple[Setting, Setting] | None:
    """The first pair whose order is broken."""
    found = (pair for pair in ascending() if values[pair[0]] > values[pair[1]])
    pair = next(found, None)
    return (settings()[pair[0]], settings()[pair[1]]) if pair else None


def _setting(key: str, raw: dict) -> Setting:
    choices = tuple(Choice(**choice) for choice in raw.get("choices", ()))
    return Setting(key=key, **{**raw, "choices": choices})
