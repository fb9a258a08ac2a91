"""How integrity cases stand on a day: in force, yet to come, ended by themselves, or lifted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

STATES = ("active", "coming", "ended", "lifted")  # the order in which they are read
NEVER = 10**6  # days: a measure without an end comes after all others


@dataclass(frozen=True)
class Standing:
    """A case on a day. `days_left` of a measure in force; None where it has no end."""

    case: Mapping[str, Any]
    state: str
    days_left: int | None = None


def standings(cases: Iterable[Mapping[str, Any]], *, today: date) -> list[Standing]:
    """Every case as it stands today, those in force first, the next to end before the others."""
    return sorted((_standing(case, today) for case in cases), key=_place)


def in_force(found: Iterable[Standing], kind: str) -> dict[str, Standing]:
    """Measures in force today, by the person or unit they concern."""
    return {
        one.case["subject_ref"]: one
        for one in found
        if one.state == "active" and one.case["subject_kind"] == kind
    }


def _standing(case: Mapping[str, Any], today: date) -> Standing:
    """A measure ends with its last day without anybody doing anything; an appeal that was won
    lifts it at once."""
    end = case["expiry_date"]
    if case["appeal_state"] == "overturned":
        return Standing(case, "lifted")
    if case["effective_date"] > today:
        return Standing(case, "coming")
    if end is not None and end < today:
        return Standing(case, "ended")
    return Standing(case, "active", None if end is None else (end - today).days)


def _place(one: Standing) -> tuple[int, int, str]:
    left = NEVER if one.days_left is None else one.days_left
    return STATES.index(one.state), left, one.case["case_id"]
