"""Who works on a project: its leader, its team, the departments beside it."""

from collections import Counter
from functools import cache

from oneboard.sample.chance import hit, stream
from oneboard.sample.life import Life
from oneboard.sample.organisation import departments
from oneboard.sample.people import Person, people, staff_of
from oneboard.sample.words import words


@cache
def namesakes() -> frozenset[str]:
    """Names that two people share; nobody with such a name leads a project."""
    return frozenset(
        name for name, count in Counter(one.name for one in people()).items() if count > 1
    )


def leader(life: Life) -> Person:
    rng = stream("leader", life.name)
    staff = staff_of(life.dept_id)
    able = [one for one in staff[1 : max(5, len(staff) // 4)] if able_to_lead(one)]
    return rng.choice(able)


def able_to_lead(one: Person) -> bool:
    return one.left is None and one.name not in namesakes()


def team(life: Life) -> list[Person]:
    """The leader first, then members of the department, now and then a flexible colleague."""
    rng = stream("team", life.name)
    first = leader(life)
    staff = [
        one for one in staff_of(life.dept_id) if one is not first and one.is_rd and not one.left
    ]
    members = rng.sample(staff, min(len(staff), rng.randint(3, 6)))
    flexible = [one for one in staff if one.track == "flexible" and one not in members]
    if flexible and hit(rng, 0.45):
        members[-1] = rng.choice(flexible)
    return [first, *members]


def head_names() -> dict[str, str]:
    return {dept_id: staff_of(dept_id)[0].name for dept_id in departments()}


def partner_depts(life: Life) -> list[str]:
    rng = stream("partner departments", life.name)
    field = words("fields")[life.field]["departments"]
    others = [dept for dept in field if dept != life.dept_id]
    return rng.sample(others, min(len(others), rng.choice((0, 1, 1, 2))))


def demand_dept(life: Life) -> str | None:
    """The unit that would use the result: a business unit, where there is one."""
    rng = stream("demand department", life.name)
    users = {"separation": "D11", "smelting": "D11", "recycling": "D11", "devices": "D14"}
    users |= {"magnets": "D12", "diffusion": "D12", "support": "D01", "alloys": "D14"}
    user = users.get(life.field, "D13")
    return user if user != life.dept_id and hit(rng, 0.8) else None
