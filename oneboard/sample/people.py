"""People: 900 invented names, most permanent, some flexible with a home elsewhere."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from random import Random

from oneboard.sample.chance import hit, pick, stream
from oneboard.sample.days import add_months
from oneboard.sample.organisation import Department, Row, departments
from oneboard.sample.words import words

NAMESAKES = 3  # pairs of people who share a name, as in every large house


@dataclass(frozen=True)
class Person:
    """One person. The first of a department is its head."""

    person_id: str
    name: str
    dept_id: str
    track: str
    title: str
    education: str
    specialty: str
    is_rd: bool
    is_agent: bool
    fte: float
    joined: date
    left: date | None
    host: str | None


@cache
def people() -> tuple[Person, ...]:
    names = iter(all_names(sum(dept.people for dept in departments().values())))
    staff: list[Person] = []
    for dept in departments().values():
        for rank in range(dept.people):
            staff.append(person(dept, rank, len(staff) + 1, next(names)))
    return tuple(staff)


@cache
def staff_of(dept_id: str) -> tuple[Person, ...]:
    return tuple(person for person in people() if person.dept_id == dept_id)


def all_names(count: int) -> list[str]:
    """Distinct names, but for a few namesakes among the last of their departments."""
    lists = words("people")
    rng = stream("names")
    names: dict[str, None] = {}
    while len(names) < count - NAMESAKES:
        given = rng.choice(lists["second"])
        if hit(rng, 0.78):
            given = rng.choice(lists["first"]) + given
        names[rng.choice(lists["surnames"]) + given] = None
    result = list(names)
    for pair in range(NAMESAKES):
        result.insert(300 + 140 * pair, result[60 + 150 * pair])
    return result


def person(dept: Department, rank: int, number: int, name: str) -> Person:
    rng = stream("person", number)
    flexible = dept.people - dept.flexible <= rank
    lists = words("people")
    return Person(
        person_id=f"Y{10000 + number}",
        name=name,
        dept_id=dept.dept_id,
        track="flexible" if flexible else "permanent",
        title=title(rng, rank, flexible),
        education=education(rng, dept.kind, flexible),
        specialty=rng.choice(lists["specialties"][dept.dept_id]),
        is_rd=flexible or rank < dept.rd_share * dept.people,
        is_agent=is_agent(dept, rank),
        fte=rng.choice((0.2, 0.3, 0.4, 0.5)) if flexible else pick(rng, {1.0: 7, 0.8: 2, 0.6: 1}),
        joined=joined(rng, flexible),
        left=None
        if hit(rng, 0.975) or rank < 12
        else add_months(date(2025, 2, 14), rng.randrange(18)),
        host=rng.choice(lists["host_orgs"]) if flexible else None,
    )


def title(rng: Random, rank: int, flexible: bool) -> str:
    titles = words("people")["titles"]
    if flexible:
        return rng.choice(titles[4:6])
    if rank < 4:
        return titles[0]
    return rng.choices(titles, weights=(5, 22, 36, 18, 3, 5, 11))[0]


def education(rng: Random, kind: str, flexible: bool) -> str:
    if flexible:
        return "doctor"
    weights = {
        "research": {"doctor": 30, "master": 46, "bachelor": 20, "other": 4},
        "technology_center": {"doctor": 24, "master": 50, "bachelor": 22, "other": 4},
    }
    return pick(rng, weights.get(kind, {"doctor": 5, "master": 24, "bachelor": 48, "other": 23}))


def is_agent(dept: Department, rank: int) -> bool:
    """Technology transfer agents sit in the marketing and technology centres."""
    return rank in {"D14": (1, 2, 3, 4), "D01": (5, 6, 7), "D08": (6,), "D05": (6,)}.get(
        dept.dept_id, ()
    )


def joined(rng: Random, flexible: bool) -> date:
    first = 2022 if flexible else 2004
    return date(rng.randrange(first, 2026), rng.randrange(1, 13), rng.randrange(1, 28))


def agents() -> list[Person]:
    return [person for person in people() if person.is_agent]


def person_rows(day: date) -> list[Row]:
    return [row(person, day) for person in people() if person.joined <= day]


def row(one: Person, day: date) -> Row:
    return {
        "person_id": one.person_id,
        "person_name": one.name,
        "dept_id": one.dept_id,
        "track": one.track,
        "title": one.title,
        "education": one.education,
        "specialty": one.specialty,
        "is_rd": one.is_rd,
        "is_transfer_agent": one.is_agent,
        "fte": one.fte,
        "join_date": one.joined,
        "leave_date": one.left if one.left and one.left <= day else None,
        "host_org": one.host,
    }
