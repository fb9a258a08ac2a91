"""What is claimed of a project beyond its course: kind, elements, worth, evidence."""

from datetime import date
from functools import cache

from oneboard.sample.chance import pick, stream
from oneboard.sample.life import WAN, Life
from oneboard.sample.organisation import Row, departments
from oneboard.sample.readiness import latest
from oneboard.sample.words import words


@cache
def value(life: Life) -> Row:
    """Claims about the market: round numbers, as in every application."""
    rng = stream("value", life.name)
    near = life.steps[-1].stage in ("incubation", "industrialization")
    benefit = life.budget / WAN * rng.lognormvariate(2.1 if near else 1.75, 0.5)
    p_technical = rng.uniform(0.72, 0.95) if near else rng.uniform(0.3, 0.75)
    if life.kind in ("support", "applied_basic"):
        return dict.fromkeys(("benefit_total", "npv", "launch_cost", "p_technical", "p_commercial"))
    return {
        "benefit_total": round(benefit / 100) * 100 * WAN or 100 * WAN,
        "npv": round(benefit * rng.uniform(0.4, 0.85) / 10) * 10 * WAN,
        "launch_cost": round(life.budget / WAN * rng.uniform(0.4, 1.9) / 10) * 10 * WAN,
        "p_technical": round(p_technical, 2),
        "p_commercial": round(rng.uniform(0.25, 0.8), 2),
    }


def contract_value(life: Life) -> int | None:
    """Work under contract for a customer: devices, mostly, at about the cost of the project."""
    if life.field != "devices" or life.lump_sum:
        return None
    return round(life.budget / WAN * stream("contract value", life.name).uniform(0.5, 1.1)) * WAN


def pilot_site(life: Life) -> str | None:
    wet = life.field in ("separation", "smelting", "recycling", "lacerium")
    if life.field == "support" or life.kind == "applied_basic":
        return None
    return departments()["D09" if wet else "D10"].name


def evidence_level(life: Life, day: date) -> str:
    if day < life.plan_start:
        return "none"
    last = latest(life, "TRL", day)
    if last is None or not last.evidence:
        return "self_reported" if last else "none"
    return "independently_verified" if last.independent else "documented"


def character(life: Life) -> Row:
    rng = stream("character", life.name)
    near = life.steps[0].stage in ("incubation", "industrialization")
    horizon = {"H1": 7, "H2": 3} if near else {"H1": 3, "H2": 5, "H3": 2}
    if life.kind == "applied_basic":
        horizon = {"H2": 4, "H3": 6}
    reliance = {"import_gap": 2, "domestic_alternative": 4, "self_controlled": 5}
    if life.field in ("diffusion", "polishing", "devices", "hydrogen"):
        reliance = {"import_gap": 5, "domestic_alternative": 4, "self_controlled": 2}
    known = (
        {"existing": 6, "adjacent": 4, "new": 1}
        if near
        else {"existing": 3, "adjacent": 4, "new": 3}
    )
    return {
        "horizon": pick(rng, horizon),
        "market_familiarity": pick(rng, known),
        "tech_familiarity": pick(rng, known),
        "self_reliance": pick(rng, reliance) if life.field != "support" else "n/a",
    }


def elements(life: Life, of_field: list[str]) -> list[str] | None:
    """The elements that the name speaks of, else the first of the field."""
    signs = words("hints")["elements"]
    named = [element for sign, element in signs.items() if sign in life.name]
    return named or of_field[: 1 + life.number % 3] or None
