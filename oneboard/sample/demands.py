"""Demands: policies, markets, production and security, and which of them a project answers to."""

from datetime import date
from functools import cache

from oneboard.sample.chance import hit, stream
from oneboard.sample.life import WAN, Life
from oneboard.sample.organisation import Row
from oneboard.sample.words import words

POLICY, MARKET = ("policy", "security"), ("market", "production")


def demand_rows(day: date) -> list[Row]:
    return [row(entry) for entry in words("demands")["demand"] if entry.get("from", day) <= day]


def row(entry: dict) -> Row:
    size = entry.get("market_size")
    return {
        "demand_id": entry["id"],
        "kind": entry["kind"],
        "title": entry["zh"],
        "issuer": entry["issuer"],
        "importance": entry["importance"],
        "market_size": size * WAN if size else None,
        "deadline": entry["deadline"],
    }


@cache
def answerable(field: str, kinds: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(
        entry["id"]
        for entry in words("demands")["demand"]
        if entry["kind"] in kinds and field in entry["fields"]
    )


def served(life: Life) -> tuple[str | None, str | None]:
    """The policy and the market need a project answers to; some answer to neither."""
    rng = stream("served", life.name)
    policies, markets = answerable(life.field, POLICY), answerable(life.field, MARKET)
    near = life.steps[-1].stage in ("incubation", "industrialization")
    by_level = {"national": 0.97, "provincial": 0.92, "group": 0.75}.get(life.level, 0.5)
    policy = rng.choice(policies) if policies and hit(rng, by_level) else None
    market = rng.choice(markets) if markets and hit(rng, 0.82 if near else 0.56) else None
    return policy, market
