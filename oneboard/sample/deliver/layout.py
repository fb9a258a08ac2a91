"""How each department lays out its files, as told by the TOML files beside this one."""

import tomllib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
FILES = ("staff", "projects", "progress", "money", "results", "oversight")


@dataclass(frozen=True)
class Place:
    """One column of a sheet. `source` is a column of the table, `#` a running number,

    `=text` a constant, `sum` the total of the months, `name` and `dept` what a project is called
    and who leads it. `how` overrides the habits of the sheet: a unit, a date style ...
    """

    header: str
    source: str
    how: str = ""


@dataclass(frozen=True)
class SheetPlan:
    """One sheet: which rows of which table, and in which habits it is written."""

    name: str
    table: str
    columns: tuple[Place, ...]
    where: dict[str, list]
    title: str = ""
    lines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    groups: tuple[tuple[str, int], ...] = ()
    pivot: str = ""
    merge: str = ""
    totals: tuple[str, ...] = ()
    lang: str = "zh"
    money: str = ""
    units: str = "header"
    dates: str = "date"
    percent: str = "points"
    booleans: tuple[str, str] = ("", "")
    joiner: str = ""
    blank: str = ""
    table_object: str = ""
    wording: dict[str, dict[str, str]] = field(default_factory=dict)
    flaws: tuple[dict, ...] = ()


@dataclass(frozen=True)
class FilePlan:
    """One file; `hidden` is a helper sheet with lists that nobody should load."""

    name: str
    sheets: tuple[SheetPlan, ...]
    encoding: str = "utf-8-sig"
    hidden: str = ""

    def named(self, quarter: str) -> str:
        return self.name.format(quarter=quarter)


@cache
def plans() -> tuple[FilePlan, ...]:
    """All files of a delivery in the order of the word lists."""
    found = []
    for name in FILES:
        for entry in read(name)["file"]:
            sheets = tuple(sheet_plan(sheet) for sheet in entry["sheet"])
            rest = {key: value for key, value in entry.items() if key != "sheet"}
            found.append(FilePlan(**rest | {"sheets": sheets}))
    return tuple(found)


@cache
def read(name: str) -> dict:
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def habits(lang: str) -> dict:
    """The words of a language that every sheet uses: yes and no, totals, joiners, units."""
    return read("habits")[lang]


def sheet_plan(entry: dict) -> SheetPlan:
    known = dict(entry)
    common = habits(known.get("lang", "zh"))
    columns = places(
        known.pop("columns"),
        rename=known.pop("rename", {}),
        before=known.pop("extra", []),
        after=known.pop("append", []),
    )
    lists = {name: tuple(known.pop(name, ())) for name in ("lines", "notes", "totals", "flaws")}
    groups = tuple((text, count) for text, count in known.pop("groups", ()))
    defaults = {
        "booleans": common["booleans"],
        "joiner": common["joiner"],
        "money": common["money"],
        "where": {},
    }
    known = defaults | known | lists | {"columns": columns, "groups": groups}
    return SheetPlan(**known | {"booleans": tuple(known["booleans"])})


def places(named: str | list, *, rename: dict, before: list, after: list) -> tuple[Place, ...]:
    """A list of columns, or the name of a set in columns.toml with some headers changed."""
    entries = read("columns")[named] if isinstance(named, str) else named
    made = []
    for header, source, *how in [*before, *entries, *after]:
        if source in rename:
            header, *how = rename[source]
        made.append(Place(header, source, *how))
    return tuple(made)
