"""Results of projects: patents, papers, standards, processes, samples, products."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from oneboard.sample.chance import hit, pick, stream
from oneboard.sample.days import add_days, add_months, months_between
from oneboard.sample.life import Life
from oneboard.sample.organisation import Row
from oneboard.sample.people import Person
from oneboard.sample.projects import begun, lives
from oneboard.sample.teams import team
from oneboard.sample.words import words

PATENTS = ("invention_patent", "utility_model", "pct")
# Results a year of work, by department: some write more than others.
PACE = {
    "D08": 3.0,
    "D03": 2.4,
    "D07": 2.3,
    "D06": 2.1,
    "D05": 1.5,
    "D04": 1.3,
    "D11": 0.9,
    "D12": 0.8,
    "D13": 0.9,
}


@dataclass(frozen=True)
class Output:
    """One result: first filed (or made), and for patents granted later, if at all."""

    output_id: str
    name: str
    kind: str
    life: Life
    filed: date
    granted: date | None
    authors: tuple[Person, ...]
    core: bool


@cache
def outputs() -> tuple[Output, ...]:
    """All results in order of their date, numbered by kind and year."""
    drawn = [one for life in lives() if not life.never_started() for one in drawn_for(life)]
    counts: Counter[tuple[str, int]] = Counter()
    numbered = []
    for one in sorted(drawn, key=lambda one: (one.filed, one.life.number, one.name)):
        counts[one.kind, one.filed.year] += 1
        prefix = words("outputs")["kinds"][one.kind]["prefix"]
        number = f"{prefix}{one.filed.year}{counts[one.kind, one.filed.year]:04d}"
        numbered.append(replace(one, output_id=number))
    return tuple(numbered)


def drawn_for(life: Life) -> list[Output]:
    rng = stream("outputs", life.name)
    years = months_between(life.plan_start, life.work_end) / 12
    pace = PACE.get(life.dept_id, 1.7) * (1.5 if life.level in ("national", "provincial") else 1.0)
    count = round(years * pace * rng.uniform(0.6, 1.4))
    days = (life.work_end - life.plan_start).days
    when = [round(days * rng.uniform(0.2, 1)) for _ in range(count)]
    return [draw(life, add_days(life.plan_start, after)) for after in when]


def draw(life: Life, day: date) -> Output:
    rng = stream("output", life.name, day)
    kind = pick(rng, words("outputs")["mix"][life.step(day).stage])
    name = rng.choice(words("outputs")["kinds"][kind]["names"])
    granted = add_months(day, rng.randrange(8, 20)) if kind in PATENTS and hit(rng, 0.8) else None
    members = team(life)
    return Output(
        output_id="",
        name=name.format(topic=life.name, english=life.english),
        kind=kind,
        life=life,
        filed=day,
        granted=granted,
        authors=tuple(rng.sample(members, min(len(members), rng.randint(2, 4)))),
        core=kind in ("invention_patent", "pct") and hit(rng, 0.28),
    )


def output_rows(day: date) -> list[Row]:
    listed = set(begun(day))
    return [row(one, day) for one in outputs() if one.filed <= day and one.life in listed]


def row(one: Output, day: date) -> Row:
    granted = one.granted is not None and one.granted <= day
    return {
        "output_id": one.output_id,
        "output_name": one.name,
        "kind": one.kind,
        "status": status(one, granted),
        "event_date": one.granted if granted else one.filed,
        "project_id": one.life.project_id,
        "dept_id": one.life.dept_id,
        "first_author": one.authors[0].name,
        "is_core": one.core,
    }


def status(one: Output, granted: bool) -> str:
    if one.kind in PATENTS:
        return "granted" if granted else "filed"
    return {"paper": "published", "standard": "published", "trade_secret": "disclosed"}.get(
        one.kind, "adopted"
    )
