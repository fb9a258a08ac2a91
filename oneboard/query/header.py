"""A .sql file and its header: question, grain, needs, gives, few, people, others, mark, rows."""

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "queries"
LINE = re.compile(
    r"^-- (en|zh|grain|needs|gives|few|people|others|mark|rows|settings): (.*)$", re.MULTILINE
)
MORE = re.compile(r"^-- {2,}(\S.*)$", re.MULTILINE)
SOURCE = re.compile(r"(\w+)\s*=\s*(\w+)\s*(?:\(([^)]*)\))?")


@dataclass(frozen=True)
class RowSource:
    """The rows that add up to one measure: a file of queries/rows and its fixed choices."""

    name: str
    fixed: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Query:
    """A question kept in queries/: its words, its parameters and its columns."""

    name: str
    sql: str
    words: dict[str, str] = field(hash=False)
    grain: str
    needs: tuple[str, ...]
    gives: tuple[str, ...]
    few: tuple[str, ...]  # figures left out of groups of too few people, for who may not know them
    people: tuple[str, ...]  # figures about people, where others stand beside them
    others: str  # the column of departments, where those of others are told of in sums
    mark: tuple[tuple[str, str], ...]  # (parameter, column) that pick one mark out of the answer
    rows: dict[str, RowSource] = field(hash=False)

    @property
    def page(self) -> str:
        return self.name.partition("/")[0]

    @property
    def mark_columns(self) -> tuple[str, ...]:
        return tuple(column for _, column in self.mark)

    def question(self, lang: str) -> str:
        return self.words.get(lang, "")


def names() -> list[str]:
    """Every question of every page, without the shared folders."""
    shared = {"marts", "views", "checks", "rows", "options"}
    found = (p for p in FOLDER.glob("*/*.sql") if p.parent.name not in shared)
    return sorted(p.relative_to(FOLDER).with_suffix("").as_posix() for p in found)


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _mark(text: str) -> tuple[tuple[str, str], ...]:
    pairs = (part.partition("=") for part in _list(text))
    return tuple((name.strip(), (column or name).strip()) for name, _, column in pairs)


def _fixed(text: str) -> tuple[tuple[str, str], ...]:
    pairs = (part.partition(":") for part in _list(text))
    return tuple((name.strip(), value.strip()) for name, _, value in pairs)


def _rows(text: str) -> dict[str, RowSource]:
    return {m[1]: RowSource(m[2], _fixed(m[3] or "")) for m in SOURCE.finditer(text)}


@cache
def load(name: str) -> Query:
    """Read queries/<name>.sql. A header line may go on in lines that start with `--  `."""
    sql = (FOLDER / f"{name}.sql").read_text("utf-8")
    head = dict(LINE.findall(MORE.sub(r"\1", sql.replace("\n--  ", " "))))
    return Query(
        name=name,
        sql=sql,
        words={lang: head.get(lang, "") for lang in ("en", "zh")},
        grain=head.get("grain", ""),
        needs=_list(head.get("needs", "")),
        gives=_list(head.get("gives", "")),
        few=_list(head.get("few", "")),
        people=_list(head.get("people", "")),
        others=head.get("others", ""),
        mark=_mark(head.get("mark", "")),
        rows=_rows(head.get("rows", "")),
    )
