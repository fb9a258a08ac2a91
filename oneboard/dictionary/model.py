"""The frozen values of the dictionary: tables, columns, choices, metrics."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from oneboard.dictionary.ddl import create_table

SQL_TYPES = {
    "id": "varchar",
    "text": "varchar",
    "enum": "varchar",
    "period": "varchar",
    "list": "varchar[]",
    "boolean": "boolean",
    "date": "date",
    "year": "smallint",
    "month": "smallint",
    "level": "smallint",
    "integer": "integer",
    "number": "double",
    "percent": "double",
    "fraction": "double",
    "money": "decimal(18, 2)",
}
UNIT_OF_TYPE = {"money": "money", "percent": "percent", "fraction": "share", "level": "level"}
TREATS = ("snapshot", "upsert", "append")
SHELVES = ("open", "restricted")


@dataclass(frozen=True)
class Choice:
    """One value a column may hold, and how exports spell it."""

    value: str
    en: str
    zh: str
    also: tuple[str, ...] = ()

    def label(self, lang: str) -> str:
        return getattr(self, lang)

    @property
    def spellings(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.value, self.en, self.zh, *self.also)))


@dataclass(frozen=True)
class Column:
    """One column: its type, unit, rules, and its name in both languages.

    `required`: every record should have it. `may_lack`: a record without it is kept all the same,
    and told; without any other required value it cannot be used.
    `generated`: the loader may make the value when the export has none.
    `expected`: a complete record has it, though one without it is no mistake.
    `default`: the value when the export has no such column, or leaves the cell blank.
    `blank`: raw values that say nothing is known yet (0 as a readiness level).
    `personal`: says something about a person: key, name or trait; "" = about nobody.
    """

    name: str
    en: str
    zh: str
    type: str
    unit: str = ""
    required: bool = False
    may_lack: bool = False
    generated: bool = False
    expected: bool = False
    default: str = ""
    min: float | None = None
    max: float | None = None
    blank: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    refers_to: str = ""
    also: tuple[str, ...] = ()
    help_en: str = ""
    help_zh: str = ""
    personal: str = ""

    def label(self, lang: str) -> str:
        return getattr(self, lang)

    def means(self, lang: str) -> str:
        return getattr(self, f"help_{lang}")

    @property
    def headers(self) -> tuple[str, ...]:
        """Every spelling of this column that is accepted in an export."""
        return tuple(dict.fromkeys((self.name, self.en, self.zh, *self.also)))

    @property
    def not_null(self) -> bool:
        return self.required and not self.may_lack

    @property
    def is_expected(self) -> bool:
        """Does a complete record have it from the export?"""
        return self.expected or (self.required and not self.generated)

    @property
    def sql_type(self) -> str:
        return SQL_TYPES[self.type]


@dataclass(frozen=True)
class Table:
    """One table: its grain, its key, and how a load treats rows that are already there.

    `treat`: snapshot (the file is the whole list, missing rows have left), upsert (by key),
    append (a ledger). `within`: columns that say which slice of a snapshot a file is the whole of.
    `stays`: columns that keep the value they were first loaded with.
    `owner`: the column with the department that owns the rows; "" = by project, or nobody.
    """

    name: str
    en: str
    zh: str
    grain_en: str
    grain_zh: str
    key: tuple[str, ...]
    treat: str
    columns: tuple[Column, ...]
    order: int = 0
    within: tuple[str, ...] = ()
    stays: tuple[str, ...] = ()
    treat_en: str = ""
    treat_zh: str = ""
    owner: str = ""
    restricted: bool = False
    sheets: tuple[str, ...] = ()
    bring_en: str = ""
    bring_zh: str = ""

    def label(self, lang: str) -> str:
        return getattr(self, lang)

    def grain(self, lang: str) -> str:
        return getattr(self, f"grain_{lang}")

    def bring(self, lang: str) -> str:
        """Which export brings this table."""
        return getattr(self, f"bring_{lang}")

    def column(self, name: str) -> Column:
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.name}.{name}")

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    @property
    def shelf(self) -> str:
        """Restricted tables lie apart, come by another hand and are shown to few."""
        return SHELVES[self.restricted]

    def ddl(self, schema: str = "") -> str:
        """CREATE TABLE with the source columns; keys are asserted by whoever publishes."""
        return create_table(self, schema=schema)


@dataclass(frozen=True)
class Metric:
    """A figure that questions compute: what it divides by what, and what it leaves out.

    `choices`: the values of a figure that is a word (a light, a kind of concern).
    """

    name: str
    en: str
    zh: str
    unit: str = ""
    better: str = ""  # up, down, or nothing to say
    means_en: str = ""
    means_zh: str = ""
    choices: tuple[Choice, ...] = ()

    def label(self, lang: str) -> str:
        return getattr(self, lang)

    def means(self, lang: str) -> str:
        return getattr(self, f"means_{lang}")


def metric_from(name: str, raw: Mapping[str, Any]) -> Metric:
    choices = tuple(Choice(**choice) for choice in raw.get("choices", ()))
    return Metric(**{"name": name, **raw, "choices": choices})


def column_from(raw: Mapping[str, Any]) -> Column:
    known = _with_tuples(raw, ("also", "blank"))
    choices = tuple(Choice(**_with_tuples(choice, ("also",))) for choice in raw.get("choices", ()))
    unit = raw.get("unit", UNIT_OF_TYPE.get(raw["type"], ""))
    return Column(**{**known, "choices": choices, "unit": unit})


def table_from(raw: Mapping[str, Any]) -> Table:
    known = _with_tuples(raw, ("key", "within", "sheets"))
    columns = tuple(column_from(column) for column in known.pop("column"))
    return Table(**known, columns=columns)


def _with_tuples(raw: Mapping[str, Any], names: tuple[str, ...]) -> dict[str, Any]:
    """The declaration with its lists made immutable."""
    return {**raw, **{name: tuple(raw.get(name, ())) for name in names}}
