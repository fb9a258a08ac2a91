"""Lights of projects: what figures give, what the unit reports, what a review says."""

from datetime import date

from oneboard.sample.chance import hit, stream
from oneboard.sample.days import months_between
from oneboard.sample.ledger import paid_until
from oneboard.sample.life import WAN, Life, running
from oneboard.sample.plan import planned_until


def lateness(life: Life, day: date) -> float:
    """Months behind the first plan, as the work truly stands."""
    planned = min(
        1.0, max(0.0, (day - life.plan_start).days / (life.plan_end - life.plan_start).days)
    )
    return (planned - life.done(day)) * months_between(life.plan_start, life.plan_end)


def trouble(life: Life, day: date) -> str:
    """The light that figures would give: the worse of time and money."""
    late = lateness(life, day)
    over = paid_until(life, day) / max(1, planned_until(life, day))
    worst = max(late / 1.1, abs(over - 1.0) / 0.16 if planned_until(life, day) > 100 * WAN else 0)
    return "R" if worst > 2 else "A" if worst > 1 else "G"


def reported(life: Life, day: date) -> str | None:
    if not running(life, day):
        return None
    if life.habits["candour"] == 0:
        return "G"
    true, rng = trouble(life, day), stream("light", life.name, day.year, day.month)
    said = hit(rng, life.habits["candour"])
    return true if said else {"R": "A", "A": "G", "G": "G"}[true]


def assured(life: Life, day: date) -> str | None:
    """Only the projects of grades A and B are reviewed by others."""
    return trouble(life, day) if life.grade in "AB" and running(life, day) else None
