"""Readiness assessments by date: TRL and MRL for all, the Chinese scales where they are used."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from oneboard.sample.chance import hit, stream
from oneboard.sample.days import add_days, add_months
from oneboard.sample.life import Life
from oneboard.sample.organisation import Row
from oneboard.sample.projects import begun
from oneboard.sample.words import words

# TRL on entering and on leaving each stage.
SPAN = {"research": (3, 5), "pilot": (5, 7), "incubation": (7, 8), "industrialization": (8, 9)}
# Levels by which manufacturing lags behind technology, by field.
LAG = {"magnets": 1, "diffusion": 1, "hydrogen": 2, "catalysts": 1, "phosphors": 2, "devices": 1}
OVERALL = "overall"


@dataclass(frozen=True)
class Assessment:
    """One level on one scale on one day."""

    scale: str
    element: str
    level: int
    target: int
    day: date
    assessor: str
    independent: bool
    evidence: str | None


def readiness_rows(day: date) -> list[Row]:
    return [
        row(life, one)
        for life in begun(day)
        for one in assessments(life)
        if one.day <= min(day, life.killed or day) and not misread(life, day, one)
    ]


def row(life: Life, one: Assessment) -> Row:
    return {
        "project_id": life.project_id,
        "element": one.element,
        "scale": one.scale,
        "level": one.level,
        "target_level": one.target,
        "assess_date": one.day,
        "assessor": one.assessor,
        "independent": one.independent,
        "evidence_ref": one.evidence,
    }


def misread(life: Life, day: date, one: Assessment) -> bool:
    """An assessment that was entered only when the list was put right."""
    wrong = life.told.get("misread")
    return bool(wrong) and day < wrong["until"] and one.day > date(2025, 10, 1)


@cache
def assessments(life: Life) -> tuple[Assessment, ...]:
    made = []
    for number, day in enumerate(assessment_days(life)):
        levels = levels_on(life, day)
        made += [assessment(life, scale, level, day, number) for scale, level in levels.items()]
        if life.major:
            made += elements(life, levels["TRL"], day, number)
    return tuple(made)


def assessment_days(life: Life) -> list[date]:
    """At the start, at each gate, and about once a year between."""
    fixed = [add_days(life.plan_start, 12)] + [
        add_days(step.entered, -9) for step in life.steps[1:]
    ]
    yearly = [add_days(add_months(life.plan_start, 12 * year), 20) for year in (1, 2, 3)]
    near = [day for day in yearly if all(abs((day - other).days) > 100 for other in fixed)]
    return sorted(day for day in [*fixed, *near] if day < life.real_end)


def levels_on(life: Life, day: date) -> dict[str, int]:
    stalled = life.told.get("stalled_at")
    trl = trl_on(life, add_days(day, 10))
    mrl = max(1, trl - lag(life, trl))
    if stalled and life.step(add_days(day, 10)).stage == "pilot":
        trl, mrl = stalled["trl"], stalled["mrl"]
    levels = {"TRL": trl, "MRL": mrl, "CN9M": max(1, trl - (1 if life.number % 3 == 0 else 0))}
    if life.number % 2 == 0 or life.level == "national":
        levels["CN13"] = cn13(life, trl, add_days(day, 10))
    if trl >= 6:
        levels["CRL"] = max(1, trl - 2 - life.number % 2)
    return levels


def trl_on(life: Life, day: date) -> int:
    """Within a stage the level climbs with the share of the stage that has passed."""
    step = life.step(day)
    low, high = SPAN[step.stage]
    later = [other.entered for other in life.steps if other.entered > step.entered]
    end = later[0] if later else life.real_end
    passed = (day - step.entered).days / max(1, (end - step.entered).days)
    climb = passed if later else passed * 0.8
    if step.stage == "research" and life.number % 5 == 0:
        low -= 1
    return min(high, low + round(climb * (high - low) * 0.95))


def lag(life: Life, trl: int) -> int:
    rng = stream("lag", life.name)
    low_scale = 0 if trl <= 3 else LAG.get(life.field, 0)
    return max(0, low_scale + rng.choice((-1, 0, 0, 1)))


def cn13(life: Life, trl: int, day: date) -> int:
    """The thirteen levels go on where TRL ends: first sale, break-even, profit, return."""
    if trl < 8:
        return trl
    sold = (day - life.step(day).entered).days / 365
    return min(13, (9 if trl == 8 else 10) + int(sold * 1.6))


def assessment(
    life: Life, scale: str, level: int, day: date, number: int, *, element: str = OVERALL
) -> Assessment:
    rng = stream("assessment", life.name, scale, number, element)
    outside = hit(rng, life.habits["independent"])
    names = words("phrases")["assessors"]["outside" if outside else "inside"]
    papers = hit(rng, life.habits["evidence"])
    return Assessment(
        scale=scale,
        element=element,
        level=level,
        target=target(life, scale, level),
        day=day,
        assessor=rng.choice(names),
        independent=outside,
        evidence=f"CS-{life.project_id[3:]}-{scale}-{number + 1}" if papers else None,
    )


def target(life: Life, scale: str, level: int) -> int:
    """The level promised at the end; set once and never below what is already there."""
    final = {"applied_basic": 6, "key_core_tech": 7, "product_process": 8, "support": 8}
    trl = max(final.get(life.kind, 9), SPAN[life.steps[-1].stage][1])
    goal = {"TRL": trl, "CN9M": trl, "MRL": min(10, trl), "CRL": trl - 1}.get(scale)
    return max(level, goal if goal else (10 if trl < 9 else 12))


def elements(life: Life, trl: int, day: date, number: int) -> list[Assessment]:
    """Major projects are also assessed by critical technology."""
    names = words("elements")[life.field]
    rng = stream("elements", life.name, number)
    return [
        assessment(life, "TRL", max(1, trl - rng.choice((0, 0, 1))), day, number, element=name)
        for name in names
    ]


def latest(life: Life, scale: str, day: date) -> Assessment | None:
    """The overall level last assessed on that scale by that day."""
    known = [
        one
        for one in assessments(life)
        if one.scale == scale
        and one.element == OVERALL
        and one.day <= min(day, life.killed or day)
        and not misread(life, day, one)
    ]
    return max(known, key=lambda one: one.day, default=None)
