"""The movement of shares and fees a second time: the whole list is walked state by state."""

from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise

import pytest

from oneboard import access, query, sample
from tests.figures.test_home import is_paid, quartile

RUNNING = ("active", "change_pending", "suspended", "closing")
PARTS = ("correction", "entered", "left", "reclassified", "real")
Sums = dict[str, tuple[float, float]]  # numerator and denominator of each project
World = dict[str, list[dict]]


@pytest.fixture(scope="module")
def worlds() -> dict[int, World]:
    return {n: {t: rows.to_pylist() for t, rows in sample.world(n).items()} for n in (2, 3)}


def of_year(number: int, day: date | None) -> bool:
    end = sample.AS_OF[number]
    return day is not None and date(end.year, 1, 1) <= day <= end


def execution(world: World, number: int) -> Sums:
    """What was paid of this year's budget, by the latest version of each project's budget."""
    year = [row for row in world["budget"] if row["fiscal_year"] == sample.AS_OF[number].year]
    planned: dict[str, Counter] = defaultdict(Counter)
    for row in year:
        name = row["version"]
        planned[row["project_id"]][name != "original", name] += float(row["amount"])
    paid: Counter = Counter()
    for row in world["spend"]:
        if is_paid(row) and of_year(number, row["biz_date"]):
            paid[row["project_id"]] += float(row["amount"])
    return {
        p: (paid[p], planned[p][max(planned[p])] if planned[p] else 0.0) for p in paid | planned
    }


def stuck(world: World, number: int) -> Sums:
    """Money of running projects, and of those that stay at a level of 4 to 7 for long."""
    end, levels, paid = sample.AS_OF[number], defaultdict(dict), Counter()
    for row in world["readiness"]:
        if row["scale"] == "TRL" and row["element"] == "overall" and row["assess_date"] <= end:
            levels[row["project_id"]][row["assess_date"]] = row["level"]
    for row in world["spend"]:
        if is_paid(row) and row["biz_date"] <= end:
            paid[row["project_id"]] += float(row["amount"])
    stays, held = [], {}
    for one, found in levels.items():
        days = sorted(found)
        runs = [e for d, e in pairwise([None, *days]) if found.get(d) != found[e]]
        stays += [(b - a).days for a, b in pairwise(runs) if 4 <= found[a] <= 7]
        held[one] = found[runs[-1]], (end - runs[-1]).days
    limit, sums = quartile(stays), {}
    for row in world["project"]:
        if row["status"] in RUNNING and row["budget_total"] is not None:
            left = max(0.0, float(row["budget_total"]) - paid[row["project_id"]])
            level, days = held.get(row["project_id"], (0, 0))
            sums[row["project_id"]] = (left * (4 <= level <= 7 and days > limit), left)
    return sums


def fees(world: World, number: int) -> Sums:
    outputs = {row["output_id"]: row["project_id"] for row in world["output"]}
    earned = {
        r["contract_id"]: outputs.get(r["output_ref"], r["output_ref"])
        for r in world["transfer_contract"]
    }
    sums: Counter = Counter()
    for row in world["transfer_payment"]:
        if of_year(number, row["received_date"]):
            sums[earned[row["contract_id"]]] += float(row["received_amount"])
    return {one: (amount, 0.0) for one, amount in sums.items()}


def walked(worlds: dict[int, World], measure, keeps) -> dict[str, float]:
    """Replace one kind of projects after the other, and take the figure of the whole each time."""
    then, now = (measure(worlds[n], n) for n in (2, 3))
    lists = [{row["project_id"]: row for row in worlds[n]["project"]} for n in (2, 3)]
    was, is_in = ({one for one, row in rows.items() if keeps(row)} for rows in lists)
    at = {one: then.get(one, (0.0, 0.0)) for one in was}
    kinds = {
        "entered": is_in - lists[0].keys(),
        "left": was - lists[1].keys(),
        "reclassified": (was ^ is_in) & lists[0].keys() & lists[1].keys(),
        "real": was & is_in,
    }
    reached, parts = figure(at), {"before": figure(at), "correction": 0.0}
    for kind, ones in kinds.items():
        for one in ones:
            at[one] = now.get(one, (0.0, 0.0)) if one in is_in else (0.0, 0.0)
        parts[kind], reached = figure(at) - reached, figure(at)
    return parts | {"after": reached}


def figure(sums: Sums) -> float:
    whole = sum(base for _, base in sums.values())
    return sum(amount for amount, _ in sums.values()) / (whole or 1)


CHOICES = {
    "all": ({}, lambda row: True),
    "pilot": ({"stage": ["pilot"]}, lambda row: row["stage"] == "pilot"),
}


@pytest.mark.usefixtures("on_sample")
@pytest.mark.parametrize("chosen", CHOICES)
@pytest.mark.parametrize(
    "name, measure",
    [("execution_rate", execution), ("stuck_share", stuck), ("transfer_received", fees)],
)
def test_the_waterfall_a_second_time(worlds, name, measure, chosen):
    choices, keeps = CHOICES[chosen]
    told = query.ask(
        "changes/waterfall", {**choices, "compared": 2}, seen=query.sight(access.local())
    )
    found = {row.part: row.moved_by for row in told if row.figure == name and row.part != "plan"}
    assert found == pytest.approx(walked(worlds, measure, keeps), abs=1e-9)
    assert found["real"]
    assert chosen == "all" or found["reclassified"] or name == "transfer_received"
