"""Rows that explain themselves."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import pandas as pd

from oneboard import dictionary, text
from oneboard.query.header import Query


@dataclass(frozen=True)
class Stamp:
    """Which data an answer was made from, and what its amounts are in."""

    board: str
    number: int
    as_of: date
    settings_version: int
    currency: str
    few: int = 0  # people, or projects of others, that make a group; 0 where each may be known


@dataclass(frozen=True)
class Row:
    """One row of an answer; its values are attributes."""

    values: dict[str, Any]

    def __getattr__(self, name: str) -> Any:
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(name) from None


@dataclass(frozen=True)
class Answer:
    """The rows of one question, with everything a reader needs to understand them.

    `others`: how many rows at the end are sums of departments that are not the viewer's.
    """

    query: Query
    columns: tuple[str, ...]
    records: tuple[tuple, ...]
    choices: dict[str, list]
    stamp: Stamp
    others: int = 0

    def __len__(self) -> int:
        return len(self.records)

    def __iter__(self) -> Iterator[Row]:
        return iter(self.rows)

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        return tuple(Row(dict(zip(self.columns, r, strict=True))) for r in self.records)

    @cached_property
    def is_few(self) -> bool:
        """Is a figure left out because it would tell of too few?"""
        if self.stamp.few and "figure" in self.columns:
            return any(row.figure in self.query.few and row.value is None for row in self.rows)
        names = self.columns if self.others else self.query.few
        return any(self.lacks(place, name) for place in range(len(self)) for name in names)

    def lacks(self, place: int, name: str) -> bool:
        """Is this unknown because it would tell of too few people, or projects of others?

        Whoever is told of others in sums sees the own rows in full.
        """
        if not self.stamp.few or self.records[place][self.columns.index(name)] is not None:
            return False
        own = len(self) - self.others
        return place >= own if self.others else name in self.query.few

    def few_word(self, lang: str) -> str:
        """What stands where something is left out."""
        key = "answer.few_others" if self.others else "answer.few"
        return text.say(key, lang, n=self.stamp.few)

    def ranked(self, name: str) -> list[int]:
        """Places of the rows by one column, the largest first; unknown ones stand last."""
        values = self.column(name)
        return sorted(
            range(len(self)), key=lambda place: (values[place] is None, -(values[place] or 0))
        )

    def column(self, name: str) -> list:
        place = self.columns.index(name)
        return [record[place] for record in self.records]

    def marks(self) -> list[list]:
        """What each row passes on when it is clicked, in the order of the query's mark."""
        places = [self.columns.index(column) for column in self.query.mark_columns]
        return [[record[place] for place in places] for record in self.records]

    @cached_property
    def frame(self) -> pd.DataFrame:
        return pd.DataFrame.from_records(list(self.records), columns=list(self.columns))

    def label(self, column: str, lang: str) -> str:
        return dictionary.vocabulary()[column].label(lang)

    def unit(self, column: str) -> str:
        return dictionary.vocabulary()[column].unit

    @property
    def has_money(self) -> bool:
        words = dictionary.vocabulary()
        return any(name in words and words[name].unit == "money" for name in self.columns)
