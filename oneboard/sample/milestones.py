"""Milestones: planned along the money, done along the truth, reported as candidly as a unit is."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from oneboard.sample.chance import hit, stream
from oneboard.sample.days import add_days, between
from oneboard.sample.life import Life
from oneboard.sample.organisation import Row
from oneboard.sample.plan import time_at
from oneboard.sample.projects import begun
from oneboard.sample.words import words

EARLY = 0.55  # a milestone comes a little after the middle of the work it stands for
APART = 61  # days between two milestones of a plan
MOST = 20  # milestones of a project, so that each weighs at least five percent


@dataclass(frozen=True)
class Milestone:
    """One milestone: when it was planned, and when it is reached in truth."""

    number: int
    name: str
    kind: str
    weight: int
    baseline: date
    reached: date
    target: str
    result: str
    evidence: str | None


@cache
def plan(life: Life) -> tuple[Milestone, ...]:
    names = names_of(life)
    weights = even_weights(len(names))
    made, before = [], 0
    for number, (name, kind) in enumerate(names, start=1):
        weight = weights[number - 1]
        share = time_at(life, (before + EARLY * weight) / 100)
        made.append(milestone(life, number, name, kind, weight, share))
        before += weight
    return tuple(made)


def names_of(life: Life) -> list[list[str]]:
    """What the stages of this project bring: about a milestone every two months."""
    lists = words("phrases")["milestones"]
    names = [name for step in life.steps for name in lists[step.stage]]
    rng = stream("milestones", life.name)
    wanted = round((life.plan_end - life.plan_start).days / APART)
    keep = sorted(rng.sample(range(len(names)), min(len(names), wanted, MOST)))
    return [names[index] for index in keep]


def even_weights(count: int) -> list[int]:
    """Weights in steps of five that sum to 100; later milestones weigh more."""
    base = 100 // count // 5 * 5
    weights = [base] * count
    for index in range((100 - base * count) // 5):
        weights[count - 1 - index % count] += 5
    return weights


def milestone(
    life: Life, number: int, name: str, kind: str, weight: int, share: float
) -> Milestone:
    rng = stream("milestone", life.name, number)
    values = words("phrases")["milestone_values"]
    which = rng.randrange(len(values["targets"]))
    papers = hit(rng, 0.9 + 0.1 * life.habits["evidence"])
    return Milestone(
        number=number,
        name=name,
        kind=kind,
        weight=weight,
        baseline=between(life.plan_start, life.plan_end, share),
        reached=add_days(life.at(share), rng.randrange(-12, 13)),
        target=values["targets"][which],
        result=values["done"][which],
        evidence=f"ZM-{life.project_id[3:]}-{number:02d}" if papers else None,
    )


def milestone_rows(day: date) -> list[Row]:
    return [row(life, one, day) for life in begun(day) for one in plan(life)]


def row(life: Life, one: Milestone, day: date) -> Row:
    done = reached(life, one, day)
    return {
        "project_id": life.project_id,
        "milestone_no": f"M{one.number}",
        "milestone_name": one.name,
        "kind": one.kind,
        "baseline_date": one.baseline,
        "current_date_plan": None if done else told_date(life, one, day),
        "actual_date": one.reached if done else None,
        "weight_pct": float(one.weight),
        "status": status(life, one, day),
        "target_value": one.target,
        "actual_value": one.result if done else None,
        "evidence_ref": one.evidence if done else None,
    }


def reached(life: Life, one: Milestone, day: date) -> bool:
    return one.reached <= min(day, life.killed or day)


def told_date(life: Life, one: Milestone, day: date) -> date:
    """The date the unit gives now: the truth as far as it is candid, never in the past."""
    known = min(1.0, life.done(day) * 1.6) * life.habits["candour"]
    return max(between(one.baseline, one.reached, known), add_days(day, 10))


def status(life: Life, one: Milestone, day: date) -> str:
    if reached(life, one, day):
        return "done"
    if life.killed and day >= life.killed:
        return "cancelled"
    if one.baseline > add_days(day, 240):
        return "not_started"
    overdue = (day - one.baseline).days
    if life.habits["candour"] == 0:
        return "on_track"
    return "missed" if overdue > 120 else "at_risk" if overdue > 20 else "on_track"


def earned(life: Life, day: date) -> int:
    """Weight (0-100) of the milestones reached."""
    return sum(one.weight for one in plan(life) if reached(life, one, day))
