"""What is approved for a new project: start, level, money, kind, grade, way of organising."""

from dataclasses import dataclass
from datetime import date
from random import Random

from oneboard.sample.chance import pick
from oneboard.sample.days import add_days, add_months, workday
from oneboard.sample.life import WAN
from oneboard.sample.organisation import Department
from oneboard.sample.words import words

MEDIAN = {"department": 150, "company": 400, "group": 860, "provincial": 1250, "national": 2700}
NATIONAL_CENTRES = ("D07", "D08")


@dataclass(frozen=True)
class Topic:
    """A subject to work on, and its field."""

    name: str
    english: str
    field: str


def started(rng: Random) -> date:
    """Most projects began in the first months of the ledger, some in every quarter after."""
    band = pick(rng, {(0, 8): 40, (9, 17): 27, (18, 26): 19, (27, 37): 14})
    return workday(add_days(add_months(date(2023, 10, 8), rng.randint(*band)), rng.randrange(20)))


def levels(dept: Department, entry: str, field: str) -> dict[str, float]:
    if field == "support":
        return {"provincial": 1, "group": 5, "company": 4}
    if dept.dept_id in NATIONAL_CENTRES:
        return {"national": 17, "provincial": 22, "group": 28, "company": 26, "department": 7}
    if dept.kind == "research":
        return {"national": 9, "provincial": 14, "group": 24, "company": 35, "department": 18}
    if entry == "industrialization":
        return {"provincial": 12, "group": 50, "company": 38}
    return {"national": 3, "provincial": 10, "group": 30, "company": 42, "department": 15}


def money(rng: Random, level: str, *, scale: float) -> int:
    """Approved yuan in round ten thousands, between 0.8 and 90 million."""
    wan = MEDIAN[level] * scale * rng.lognormvariate(0.0, 0.5)
    step = 10 if wan < 600 else 20
    return round(min(9000, max(80, wan)) / step) * step * WAN


def real_end(rng: Random, start: date, plan_end: date, slip: float) -> date:
    """`slip` is months late per planned year: most are less late, some much more, a few early."""
    years = (plan_end - start).days / 365
    late = slip * years * rng.lognormvariate(-1.0, 1.1) - 0.4
    return add_days(plan_end, round(30 * late))


def hinted(name: str, kind: str) -> bool:
    """Do words of the name say that the project is of that kind?"""
    return any(word in name for word in words("hints")[kind])


def kind(rng: Random, topic: Topic, entry: str, level: str) -> str:
    if topic.field == "support":
        return "support"
    if hinted(topic.name, "applied_basic"):
        return "applied_basic"
    if entry != "research" or hinted(topic.name, "pilot_industrial"):
        return "pilot_industrial"
    if level in ("national", "provincial"):
        return pick(rng, {"key_core_tech": 7, "applied_basic": 3})
    return pick(rng, {"applied_basic": 3, "product_process": 6, "key_core_tech": 1})


def grade(rng: Random, level: str) -> str:
    weights = {
        "national": {"A": 8, "B": 2},
        "provincial": {"A": 4, "B": 6},
        "group": {"A": 1, "B": 6, "C": 3},
        "company": {"B": 2, "C": 7, "D": 1},
        "department": {"C": 4, "D": 6},
    }
    return pick(rng, weights[level])


def org_mode(rng: Random, level: str) -> str:
    high = {"open_call": 6, "race": 2, "commissioned": 3, "competitive": 4, "chief_engineer": 3}
    low = {"open_call": 1, "commissioned": 3, "competitive": 4, "chief_engineer": 2, "self_set": 6}
    return pick(rng, high if level in ("national", "provincial", "group") else low)
