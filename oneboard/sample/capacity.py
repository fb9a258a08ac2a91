"""Pilot lines and people: what is available, and which project wants how much of it."""

from collections import defaultdict
from datetime import date

from oneboard.sample.chance import stream
from oneboard.sample.days import add_months, months
from oneboard.sample.life import Life, running
from oneboard.sample.organisation import Row, departments
from oneboard.sample.projects import begun
from oneboard.sample.teams import team
from oneboard.sample.words import words

LINES_FROM = date(2025, 1, 1)
STAFF_MONTHS = 6
# How much the pilot projects of a base ask of their line, in days a month each.
ASK = {"D09": (3.0, 6.4), "D10": (0.9, 2.0)}


def capacity_rows(day: date) -> list[Row]:
    """Lines by month since 2025 and three months ahead; people for the last half year."""
    planned = months(LINES_FROM, add_months(day, 3))
    lines = [row for month in planned for row in line_rows(month, day)]
    since = add_months(day.replace(day=1), 1 - STAFF_MONTHS)
    return lines + [row for month in months(since, day) for row in staff_rows(month, day)]


def line_rows(month: date, day: date) -> list[Row]:
    """A project asks one line of the base for its field while it is at pilot scale."""
    told = words("oversight")["capacity"]
    rows = []
    for life in begun(day):
        if life.step(month).stage != "pilot" or not running(life, month) or life.field == "support":
            continue
        base = "D09" if life.field in told["wet"] else "D10"
        line = told["lines"][base][life.number % 3]
        rng = stream("line", life.name, month)
        low, high = ASK[base]
        rows.append(row(base, line, month, 22.0, life, round(rng.uniform(low, high), 1)))
    return rows


def staff_rows(month: date, day: date) -> list[Row]:
    """Person-months asked for by project, against the people a department has."""
    wanted: dict[str, list[Life]] = defaultdict(list)
    for life in begun(day):
        if running(life, month):
            wanted[life.dept_id].append(life)
    staff = words("oversight")["capacity"]["staff"]
    return [
        row(dept_id, staff, month, person_months(dept_id), life, asked(life, month))
        for dept_id, asking in wanted.items()
        for life in asking
    ]


def person_months(dept_id: str) -> float:
    dept = departments()[dept_id]
    return round(dept.people * dept.rd_share * 0.86, 1)


def asked(life: Life, month: date) -> float:
    return round(len(team(life)) * stream("staff", life.name, month).uniform(0.2, 0.55), 1)


def row(
    dept_id: str, resource: str, month: date, available: float, life: Life, demand: float
) -> Row:
    return {
        "dept_id": dept_id,
        "resource": resource,
        "period": f"{month:%Y-%m}",
        "available": available,
        "project_id": life.project_id,
        "demand": demand,
    }
