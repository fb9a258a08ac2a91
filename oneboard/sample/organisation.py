"""Departments: a technology centre as hub, institutes and national centres, bases and units."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from oneboard.sample.chance import stream
from oneboard.sample.days import AS_OF, LEDGER_START
from oneboard.sample.words import words

Row = dict[str, object]


@dataclass(frozen=True)
class Department:
    """One department and its habits (see organisation.toml)."""

    dept_id: str
    name: str
    short: str
    english: str
    kind: str
    tier: int
    parent: str
    people: int
    flexible: int
    rd_share: float
    base: str
    focus: tuple[str, ...]
    habits: dict[str, float]


@cache
def departments() -> dict[str, Department]:
    return {entry["id"]: read(entry) for entry in words("organisation")["department"]}


def read(entry: dict) -> Department:
    return Department(
        dept_id=entry["id"],
        name=entry["zh"],
        short=entry["short"],
        english=entry["en"],
        kind=entry["type"],
        tier=entry["tier"],
        parent=entry["parent"],
        people=entry["people"],
        flexible=entry["flexible"],
        rd_share=entry["rd_share"],
        base=entry["base"],
        focus=tuple(entry["focus"]),
        habits=entry["habits"],
    )


def decided() -> dict[str, str]:
    """What the leadership of the group has decided: values of settings."""
    return {"bucket_plan": words("organisation")["group"]["bucket_plan"]}


def department_rows(day: date, heads: dict[str, str]) -> list[Row]:
    """`heads` maps a department to the name of its head."""
    return [row(dept, day, heads[dept.dept_id]) for dept in departments().values()]


def row(dept: Department, day: date, head: str) -> Row:
    people = dept.people + drift(dept, day)
    researchers = round(people * dept.rd_share)
    return {
        "dept_id": dept.dept_id,
        "dept_name": dept.name,
        "dept_short": dept.short,
        "parent_dept_id": dept.parent or None,
        "dept_type": dept.kind,
        "headcount": float(people),
        "rd_headcount": float(researchers),
        "rd_fte": round(researchers * 0.86, 1),
        "tier": dept.tier,
        "focus_areas": list(dept.focus),
        "base": dept.base,
        "head_name": head,
        "valid_from": LEDGER_START,
    }


def drift(dept: Department, day: date) -> int:
    """People that came or went since the first delivery; small units stay as they are."""
    late = sum(1 for date_ in AS_OF.values() if date_ <= day) - 1
    return late * stream("drift", dept.dept_id).choice((-1, 0, 1, 2)) if dept.people > 40 else 0
