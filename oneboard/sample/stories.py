"""The planted stories, with the ids by which tests and pages can find them."""

from dataclasses import dataclass
from functools import cache

from oneboard.sample.deliver.layout import plans
from oneboard.sample.ledger import corrected_lines
from oneboard.sample.projects import lives
from oneboard.sample.transfer import contracts
from oneboard.sample.words import words


@dataclass(frozen=True)
class Fact:
    """One story: the table in which it shows, the ids it is about, and a sentence."""

    name: str
    where: str
    ids: tuple[str, ...]
    en: str
    zh: str


@dataclass(frozen=True)
class Flaw:
    """An honest mistake in a delivered file, that a loader tells and never repairs."""

    file: str
    sheet: str
    row: int  # counted from 0 among the rows that fill the column
    column: str | None  # None: the whole row stands twice
    cell: str | None


@cache
def facts() -> dict[str, Fact]:
    ids = found()
    return {
        name: Fact(name=name, where=told["where"], ids=ids[name], en=told["en"], zh=told["zh"])
        for name, told in words("facts").items()
    }


def found() -> dict[str, tuple[str, ...]]:
    """The ids of each story: of projects where nothing else is said."""
    ids: dict[str, tuple[str, ...]] = {}
    for life in lives():
        if life.story:
            ids[life.story] = (*ids.get(life.story, ()), life.project_id)
    ids["duplicates"] = ids.pop("duplicate_a") + ids.pop("duplicate_b")
    return ids | {
        "all_green": departments_that_see_no_trouble(),
        "points_without_evidence": (words("points")["without_evidence"]["dept"],),
        "unserved_demand": unserved(),
        "overdue_trial": tuple(one.contract_id for one in contracts() if one.told),
        "import_without_project": imports_alone(),
        "ledger_correction": tuple(sorted(corrected_lines())),
    }


def departments_that_see_no_trouble() -> tuple[str, ...]:
    entries = words("organisation")["department"]
    return tuple(entry["id"] for entry in entries if entry["habits"]["candour"] == 0)


def unserved() -> tuple[str, ...]:
    entries = words("demands")["demand"]
    return tuple(e["id"] for e in entries if e["kind"] == "market" and not e["fields"])


def imports_alone() -> tuple[str, ...]:
    entries = words("network")["dependency"]
    return tuple(entry["id"] for entry in entries if entry.get("story"))


def flaws() -> tuple[Flaw, ...]:
    """The mistakes of the delivered files; file names hold {quarter} for the delivery."""
    return tuple(
        Flaw(plan.name, sheet.name, flaw["row"], flaw.get("column"), flaw.get("cell"))
        for plan in plans()
        for sheet in plan.sheets
        for flaw in sheet.flaws
    )
