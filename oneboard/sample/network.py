"""Dependencies on supply from outside, and partners outside."""

from datetime import date

from oneboard.sample.chance import hit, stream
from oneboard.sample.days import add_days
from oneboard.sample.life import WAN, Life
from oneboard.sample.organisation import Row
from oneboard.sample.projects import begun, on_list
from oneboard.sample.words import words


def dependency_rows(day: date) -> list[Row]:
    ids = {life.name: life.project_id for life in on_list(day)}
    return [
        {
            "dependency_id": entry["id"],
            "item": entry["zh"],
            "kind": entry["kind"],
            "source": entry["source"],
            "country": entry["country"],
            "product_line": entry["line"],
            "project_id": ids.get(entry["topic"]),
            "severity": entry["severity"],
            "target_date": entry["target"],
            "status": entry["status"],
        }
        for entry in words("network")["dependency"]
    ]


def partners_of(life: Life) -> list[dict]:
    """The outside partners of a project; large and frontier projects have more."""
    rng = stream("partners", life.name)
    chance_ = {"national": 0.95, "provincial": 0.8, "group": 0.45}.get(life.level, 0.22)
    entries = words("network")["partner"]
    if life.dept_id in ("D06", "D08"):
        chance_ = min(1.0, chance_ + 0.25)
    else:
        entries = [entry for entry in entries if entry["kind"] != "foreign"]
    if not hit(rng, chance_):
        return []
    return rng.sample(entries, 2 if life.level == "national" else 1)


def partner_rows(day: date) -> list[Row]:
    return [row(life, entry) for life in begun(day) for entry in partners_of(life)]


def row(life: Life, entry: dict) -> Row:
    rng = stream("partner", life.name, entry["id"])
    wan = round(life.budget / WAN * rng.uniform(0.03, 0.12))
    return {
        "partner_id": entry["id"],
        "partner_name": entry["zh"],
        "kind": entry["kind"],
        "project_id": life.project_id,
        "start_date": add_days(life.plan_start, 20 + rng.randrange(60)),
        "end_date": life.plan_end,
        "amount": max(5, wan) * WAN,
        "contribution": entry["work"],
    }
