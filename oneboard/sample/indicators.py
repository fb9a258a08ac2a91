"""Measured indicators at laboratory, pilot and industrial scale."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random

from oneboard.sample.chance import hit, stream
from oneboard.sample.days import add_days, add_months, between
from oneboard.sample.life import Life
from oneboard.sample.organisation import Row
from oneboard.sample.projects import ORDER, begun
from oneboard.sample.words import words

SCALES = ("lab", "pilot", "industrial")


@dataclass(frozen=True)
class Indicator:
    """What is measured; `reached` is the final value at each scale."""

    name: str
    unit: str
    better: str
    reached: tuple[float, float, float]
    target: float
    benchmark: float


def indicator_rows(day: date) -> list[Row]:
    return [
        row
        for life in begun(day)
        for row in measurements(life)
        if row["measured_on"] <= min(day, life.killed or day)
    ]


@cache
def indicators(life: Life) -> tuple[Indicator, ...]:
    told = life.told.get("indicators")
    if told:
        return tuple(indicator(spec, spec["lab"], spec["keep"]) for spec in told)
    made = []
    for spec in specs(life):
        rng = stream("indicator", life.name, spec["zh"])
        keep = [min(1.02, share * rng.gauss(1.0, 0.018)) for share in spec["keep"]]
        if spec["unit"] == "%" and spec["lab"][0] > 99:
            keep = spec["keep"]
        made.append(indicator(spec, rng.uniform(*spec["lab"]), keep))
    return tuple(made)


def specs(life: Life) -> list[dict]:
    """What this subject is measured by: its own indicators, else those of its field."""
    for entry in words("indicators")["special"]:
        if entry["field"] == life.field and any(word in life.name for word in entry["words"]):
            return entry["indicators"]
    return words("fields")[life.field]["indicators"]


def indicator(spec: dict, lab: float, keep: list[float]) -> Indicator:
    """`keep` is the share of the laboratory value kept at pilot and at industrial scale."""
    kept = (1.0, *keep)
    values = [lab * share if spec["better"] == "higher" else lab / share for share in kept]
    if spec["unit"] == "%":
        values = [min(value, 99.9999) for value in values]
    return Indicator(
        name=spec["zh"],
        unit=spec["unit"],
        better=spec["better"],
        reached=tuple(values),
        target=values[0] * spec["target"],
        benchmark=spec["benchmark"],
    )


@cache
def measurements(life: Life) -> tuple[Row, ...]:
    rows = []
    for one in indicators(life):
        for scale, days in test_days(life).items():
            for number, day in enumerate(days):
                rows.append(measured(life, one, scale, number, day))
    return tuple(rows)


def test_days(life: Life) -> dict[str, list[date]]:
    """Laboratory first (before the start, where the project began later), then each scale."""
    found: dict[str, list[date]] = {"lab": [], "pilot": [], "industrial": []}
    entry = ORDER.index(life.steps[0].stage)
    for age, scale in enumerate(reversed(SCALES[: min(entry, 2)])):
        found[scale].append(add_months(life.plan_start, -3 - 9 * age))
    ends = [step.entered for step in life.steps[1:]] + [life.real_end]
    for step, end in zip(life.steps, ends, strict=True):
        scale = SCALES[min(2, ORDER.index(step.stage))]
        found[scale] += [between(step.entered, end, share) for share in (0.3, 0.62, 0.94)]
    return found


def measured(life: Life, one: Indicator, scale: str, number: int, day: date) -> Row:
    rng = stream("measured", life.name, one.name, scale, number)
    outside = hit(rng, 0.5 * life.habits["independent"] + 0.1)
    tester = words("phrases")["assessors"]["lab_outside" if outside else "lab_inside"]
    papers = hit(rng, life.habits["evidence"])
    return {
        "project_id": life.project_id,
        "indicator": one.name,
        "unit": one.unit,
        "better": one.better,
        "scale_level": scale,
        "measured_on": add_days(day, rng.randrange(-6, 7)),
        "value": value(rng, one, scale, number),
        "target": rounded(one.target),
        "benchmark": one.benchmark,
        "benchmark_source": rng.choice(words("phrases")["assessors"]["benchmark"]),
        "tested_by": rng.choice(tester),
        "evidence_ref": f"BG-{day:%y%m}-{life.number:03d}{number + 1}" if papers else None,
    }


def value(rng: Random, one: Indicator, scale: str, number: int) -> float:
    """Early tests fall short of what the scale reaches in the end."""
    final = one.reached[SCALES.index(scale)]
    short = (0.045, 0.018, 0.0)[min(number, 2)]
    if final > 99 and one.unit == "%":
        return rounded(100 - (100 - final) * (1 + 8 * short))
    short += abs(rng.gauss(0, 0.006))
    return rounded(final * (1 - short) if one.better == "higher" else final * (1 + short))


def rounded(number: float) -> float:
    """Four significant digits or more, as a test report would state."""
    if number > 99 and number < 100:
        return round(number, 4)
    return round(number, 0 if number >= 1000 else 1 if number >= 100 else 2 if number >= 1 else 3)
