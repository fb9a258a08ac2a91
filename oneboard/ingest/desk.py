"""Where the questions of one block go and where answers come from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from oneboard.dictionary import tables
from oneboard.ingest.model import Choice, Question
from oneboard.text import say


@dataclass(frozen=True)
class Desk:
    """Ids are "<file>|<sheet>|<what>|<where>"; a further table of a sheet adds its mark to where.

    An answer given now counts more than one remembered for headers of this kind.
    """

    file: str
    sheet: str | None
    given: Mapping[str, str] = field(default_factory=dict, hash=False)
    remembered: Mapping[str, str] = field(default_factory=dict, hash=False)
    mark: str = ""

    def id(self, what: str, where: str = "") -> str:
        return f"{self.file}|{self.sheet or ''}|{what}|{where}{self.mark}"

    def answer(self, what: str, where: str = "") -> str | None:
        """What was answered, also when it was never asked; None when nothing was."""
        now = self.given.get(self.id(what, where))
        return now if now is not None else self.remembered.get(f"{what}|{where}{self.mark}")

    def answers(self, what: str) -> dict[str, str]:
        """Every answer of one kind, by where."""
        start = f"{what}|"
        found = {
            key[len(start) :]: value
            for key, value in self.remembered.items()
            if key.startswith(start)
        }
        prefix = f"{self.file}|{self.sheet or ''}|{start}"
        found |= {
            key[len(prefix) :]: value for key, value in self.given.items() if key.startswith(prefix)
        }
        marked = {key: value for key, value in found.items() if key.endswith(self.mark)}
        return {key[: len(key) - len(self.mark)]: value for key, value in marked.items()}

    def ask(
        self,
        what: str,
        where: str,
        *,
        code: str,
        guess: str | None = None,
        choices: Iterable[Choice] = (),
        cell: str | None = None,
        required: bool = True,
        **values: Any,
    ) -> Question:
        return Question(
            id=self.id(what, where),
            code=code,
            sheet=self.sheet,
            cell=cell,
            guess=guess,
            choices=tuple(choices),
            required=required,
            values=values,
        )


def worded(value: str, key: str) -> Choice:
    """A choice whose words stand in the catalogue under choice.<key>."""
    return Choice(value, say(f"choice.{key}", "en"), say(f"choice.{key}", "zh"))


def table_choices() -> tuple[Choice, ...]:
    return tuple(Choice(one.name, one.en, one.zh) for one in tables().values())


def column_choices(table: str, names: Iterable[str]) -> tuple[Choice, ...]:
    """Columns of one table as answers: "project.budget_total"."""
    found = (tables()[table].column(name) for name in names)
    return tuple(Choice(f"{table}.{one.name}", one.en, one.zh) for one in found)
