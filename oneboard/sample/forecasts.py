"""Forecasts of sales, kept by the day they were made, and what the sales then were."""

from datetime import date
from functools import cache
from random import Random

from oneboard.sample.chance import hit, stream
from oneboard.sample.days import add_days
from oneboard.sample.life import WAN, Life
from oneboard.sample.organisation import Row, departments
from oneboard.sample.projects import begun

TOLD = (
    date(2023, 12, 29),
    date(2024, 6, 28),
    date(2024, 12, 30),
    date(2025, 6, 30),
    date(2025, 12, 30),
    date(2026, 6, 29),
    date(2026, 9, 25),
)
RAMP = (0.12, 0.4, 0.75, 1.0, 1.0, 1.0)
HOPE = {"D06": 1.5, "D03": 1.35, "D05": 1.25, "D04": 1.3, "D07": 1.02, "D11": 0.98}


def forecast_rows(day: date) -> list[Row]:
    return [row for life in begun(day) if sells(life) for row in told_by(life, day)]


def sells(life: Life) -> bool:
    """Only work that has left the laboratory, or will, is asked for a forecast."""
    stays_inside = life.field == "support" or life.kind == "applied_basic"
    return not stays_inside and life.steps[-1].stage != "research"


def told_by(life: Life, day: date) -> list[Row]:
    rows = []
    for number, when in enumerate(TOLD):
        late = when == TOLD[-1] and life.grade != "A"
        if when < add_days(life.plan_start, 60) or when > min(day, life.work_end) or late:
            continue
        for year in range(when.year, when.year + 4):
            rows += scenarios(life, number, when, year, day)
    return rows


def scenarios(life: Life, number: int, when: date, year: int, day: date) -> list[Row]:
    base = told_revenue(life, number, when, year)
    rng = stream("forecast", life.name, when, year)
    spread = 0.16 + 0.05 * (year - when.year)
    levels = {"low": 1 - spread, "base": 1.0, "high": 1 + spread * 1.1}
    outside = hit(stream("forecaster", life.name), 0.25 * life.habits["independent"])
    common = {
        "project_id": life.project_id,
        "forecast_date": when,
        "year": year,
        "forecaster": departments()["D14" if outside else life.dept_id].short,
        "independent": outside,
        "actual_revenue": round(real_revenue(life, year)) * WAN if year < day.year else None,
    }
    return [
        common | {"scenario": scenario} | sales(life, base * level, rng)
        for scenario, level in levels.items()
    ]


def sales(life: Life, wan: float, rng: Random) -> Row:
    revenue = round(wan / 10) * 10
    return {
        "revenue": revenue * WAN,
        "profit": round(revenue * rng.uniform(0.1, 0.18)) * WAN,
        "volume": float(round(revenue / price(life), 1)),
    }


def price(life: Life) -> float:
    """Ten thousand yuan per ton or unit, by field."""
    return {"magnets": 26, "diffusion": 34, "devices": 0.6, "hydrogen": 14, "phosphors": 40}.get(
        life.field, 6.5
    )


@cache
def peak(life: Life) -> float:
    """Yearly sales at full scale, in ten thousand yuan."""
    return life.budget / WAN * stream("peak", life.name).uniform(0.8, 2.6)


def launch(life: Life) -> int:
    """The year of first sales in truth: when the product leaves incubation."""
    for step in life.steps:
        if step.stage in ("incubation", "industrialization"):
            return step.entered.year
    return life.real_end.year + 1


def told_revenue(life: Life, number: int, when: date, year: int) -> float:
    """What was forecast: too early and too high, and less so the closer it comes."""
    if life.story == "hockey_stick":
        return hockey_stick(life, number, year)
    hope = HOPE.get(life.dept_id, 1.12)
    start = launch(life) - (1 if hope > 1.4 and when.year < launch(life) else 0)
    wobble = stream("told", life.name, when).uniform(0.92, 1.08)
    return peak(life) * ramp(year - start) * hope * wobble


def ramp(years: int) -> float:
    return 0.0 if years < 0 else RAMP[min(years, len(RAMP) - 1)]


def hockey_stick(life: Life, number: int, year: int) -> float:
    """Every forecast puts the rise a year later and the top higher."""
    start = 2024 + (number + 1) // 2
    top = peak(life) * 0.9 * 1.28**number
    return top * (0.03, 0.35, 0.8, 1.0)[min(year - start, 3)] if year >= start else 12.0


def real_revenue(life: Life, year: int) -> float:
    if life.story == "hockey_stick":
        return (8.0, 11.0, 10.0)[min(year - 2023, 2)]
    rng = stream("sales", life.name, year)
    return peak(life) * ramp(year - launch(life)) * rng.uniform(0.72, 1.0)
