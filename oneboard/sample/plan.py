"""Budgets: what was approved, by year, month, category and source."""

from collections import defaultdict
from datetime import date
from functools import cache

from oneboard.sample.chance import split
from oneboard.sample.days import add_days, month_start, months
from oneboard.sample.life import Change, Life
from oneboard.sample.organisation import Row
from oneboard.sample.projects import begun

# Planned weight of each calendar month: a quiet spring festival, a fuller year end.
SEASON = (0.75, 0.6, 0.95, 1.0, 1.0, 1.1, 1.0, 0.95, 1.05, 1.0, 1.15, 1.45)
MIX = {
    "research": {
        "equipment": 22,
        "material": 24,
        "test": 16,
        "labour": 20,
        "outsourcing": 10,
        "indirect": 8,
    },
    "pilot": {"equipment": 38, "material": 26, "test": 9, "labour": 13, "fuel": 8, "indirect": 6},
    "incubation": {
        "equipment": 28,
        "material": 34,
        "test": 10,
        "labour": 14,
        "fuel": 8,
        "indirect": 6,
    },
    "industrialization": {
        "equipment": 46,
        "material": 22,
        "test": 6,
        "labour": 12,
        "fuel": 9,
        "indirect": 5,
    },
}
QUARTERLY = ("equipment", "outsourcing", "indirect")
SPECIAL = ("equipment", "test", "outsourcing")  # what earmarked money pays for
LAST_PHASED = 2026  # later years are planned as a sum only


def budget_rows(day: date) -> list[Row]:
    return [row for life in begun(day) for row in rows_of(life, day)]


def rows_of(life: Life, day: date) -> list[Row]:
    """The first plan, and for each change the years from the change on in a new version."""
    rows = plan_rows(life, original(life), since=0)
    for change in life.changes:
        if change.day <= day:
            rows += plan_rows(life, change, since=change.day.year)
    return rows


def original(life: Life) -> Change:
    return Change(life.plan_start, life.plan_end, life.budget, "original")


@cache
def planned_months(life: Life, change: Change) -> dict[date, int]:
    """Planned yuan by month. A change keeps the months of closed years as they were."""
    weights = shape(life, change.plan_end)
    if change.version == "original":
        return dict(zip(weights, split(change.budget, list(weights.values())), strict=True))
    first = planned_months(life, original(life))
    kept = {month: yuan for month, yuan in first.items() if month.year < change.day.year}
    later = {month: weight for month, weight in weights.items() if month.year >= change.day.year}
    rest = split(change.budget - sum(kept.values()), list(later.values()))
    return kept | dict(zip(later, rest, strict=True))


def shape(life: Life, plan_end: date) -> dict[date, float]:
    found = list(months(life.plan_start, add_days(plan_end, -1)))
    weights = {}
    for index, month in enumerate(found):
        weights[month] = pace((index + 0.5) / len(found)) * SEASON[month.month - 1]
    return weights


def pace(share: float) -> float:
    """A project starts slowly, spends most in the middle and ends quietly."""
    return 0.25 + share**0.7 * (1 - share) ** 0.55


def time_at(life: Life, money: float) -> float:
    """Share of the planned time after which the first plan has used that share of its money."""
    by_month = planned_months(life, original(life))
    rest = money * life.budget
    for month, yuan in enumerate(by_month.values()):
        if yuan >= rest:
            return (month + rest / yuan) / len(by_month)
        rest -= yuan
    return 1.0


def plan_rows(life: Life, change: Change, *, since: int) -> list[Row]:
    by_month = planned_months(life, change)
    rows = []
    for year in sorted({month.year for month in by_month if month.year >= since}):
        of_year = {month: yuan for month, yuan in by_month.items() if month.year == year}
        if year > LAST_PHASED:
            rows += year_rows(life, year, sum(of_year.values()), change.version)
        else:
            rows += phased_rows(life, of_year, change.version)
    return rows


def mix(life: Life, day: date) -> dict[str, float]:
    """Share of each category; a lump-sum project has no categories."""
    return {"total": 1.0} if life.lump_sum else MIX[life.step(day).stage]


def source(life: Life, category: str) -> str:
    return "special" if life.special_share and category in (*SPECIAL, "total") else "self"


def phased_rows(life: Life, by_month: dict[date, int], version: str) -> list[Row]:
    """One row per category and month; equipment, outside work and overheads come by quarter."""
    first = min(by_month)
    parts = mix(life, first)
    totals = dict(zip(parts, split(sum(by_month.values()), list(parts.values())), strict=True))
    rows = []
    for category, yuan in totals.items():
        weights = category_weights(life, category, by_month)
        for month, amount in zip(weights, split(yuan, list(weights.values())), strict=True):
            if amount:
                rows.append(line(life, month.year, month.month, category, amount, version))
    return rows


def category_weights(life: Life, category: str, by_month: dict[date, int]) -> dict[date, float]:
    if category not in QUARTERLY:
        return {month: float(yuan) for month, yuan in by_month.items()}
    quarters: dict[date, float] = defaultdict(float)
    for month, yuan in by_month.items():
        last = max(other for other in by_month if quarter_of(other) == quarter_of(month))
        quarters[last] += yuan
    return dict(quarters)


def quarter_of(month: date) -> int:
    return (month.month - 1) // 3


def year_rows(life: Life, year: int, yuan: int, version: str) -> list[Row]:
    parts = mix(life, life.plan_end)
    amounts = split(yuan, list(parts.values()))
    return [
        line(life, year, None, category, amount, version)
        for category, amount in zip(parts, amounts, strict=True)
        if amount
    ]


def line(life: Life, year: int, month: int | None, category: str, yuan: int, version: str) -> Row:
    return {
        "project_id": life.project_id,
        "dept_id": life.dept_id,
        "fiscal_year": year,
        "month": month,
        "category": category,
        "fund_source": source(life, category),
        "amount": yuan,
        "version": version,
        "line": 1,
    }


def year_plan(life: Life, year: int, day: date) -> int:
    """Approved yuan for one year, by the plan in force on that day."""
    by_month = planned_months(life, life.changed(day) if life.changes else original(life))
    return sum(yuan for month, yuan in by_month.items() if month.year == year)


def planned_until(life: Life, day: date) -> int:
    """Yuan planned up to the month of that day."""
    by_month = planned_months(life, original(life))
    return sum(yuan for month, yuan in by_month.items() if month <= month_start(day))


def special_budget(life: Life, day: date) -> int:
    """Earmarked part of the budget in force, as the rows of the plan add up to it."""
    plan = life.changed(day) if life.changes else original(life)
    parts: dict[int, int] = defaultdict(int)
    for one in [original(life), *[c for c in life.changes if c.day <= day]]:
        rows = plan_rows(life, one, since=0 if one.version == "original" else one.day.year)
        for year in {row["fiscal_year"] for row in rows}:
            parts[year] = sum(
                row["amount"]
                for row in rows
                if row["fiscal_year"] == year and row["fund_source"] == "special"
            )
    return min(plan.budget, sum(parts.values()))
