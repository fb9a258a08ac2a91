"""What answers to what, recomputed slowly from the sample's own rows."""

from collections import defaultdict
from datetime import date

import pytest

from oneboard import access, query, sample

AS_OF = sample.AS_OF[3]
RUNNING = ("active", "change_pending", "suspended", "closing")


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    return {name: rows.to_pylist() for name, rows in sample.world(3).items()}


@pytest.fixture(scope="module")
def running(world) -> list[dict]:
    """Running projects with the money they have left."""
    paid = defaultdict(float)
    for row in world["spend"]:
        if row["money_state"] in (None, "paid") and row["biz_date"] <= AS_OF:
            paid[row["project_id"]] += float(row["amount"])
    found = [dict(row) for row in world["project"] if row["status"] in RUNNING]
    for row in found:
        budget = row["budget_total"]
        row["left"] = None if budget is None else max(0, float(budget) - paid[row["project_id"]])
    return found


def money(projects) -> float:
    return sum(row["left"] for row in projects if row["left"] is not None)


def told(name: str) -> query.Answer:
    return query.ask(name, seen=query.sight(access.local()))


@pytest.fixture
def tiles(on_sample) -> dict[str, query.Row]:
    return {row.figure: row for row in told("alignment/headline")}


def test_what_answers_to_neither_is_the_same_on_the_portfolio_page(running, tiles):
    orphans = [r for r in running if r["policy_ref"] is None and r["market_ref"] is None]
    elsewhere = next(row for row in told("portfolio/headline") if row.figure == "orphans")
    assert tiles["orphans"].value == elsewhere.value == len(orphans) > 0
    assert tiles["orphan_money"].value == pytest.approx(money(orphans))
    cell = next(row for row in told("alignment/matrix") if row.alignment == "orphan")
    assert (cell.projects, cell.unspent) == (len(orphans), pytest.approx(money(orphans)))


def test_the_cells_are_the_whole_portfolio(running, tiles):
    cells = told("alignment/matrix")
    assert sum(cells.column("projects")) == len(running)
    assert sum(cells.column("money_share")) == pytest.approx(1)
    both = [r for r in running if r["policy_ref"] and r["market_ref"]]
    assert tiles["both_share"].value == pytest.approx(money(both) / money(running))


def test_demands_that_nobody_took_up(world, running, tiles):
    named = {row[column] for row in running for column in ("policy_ref", "market_ref")}
    bare = {
        row["demand_id"]
        for row in world["demand"]
        if row["demand_id"] not in named and (row["deadline"] or date.max) >= AS_OF
    }
    assert tiles["demands_unserved"].value == len(bare) > 0
    assert set(told("alignment/unanswered").column("demand_id")) == bare


def test_money_of_each_directive(running, on_sample):
    for row in told("alignment/directives"):
        answering = [r for r in running if row.demand_id in (r["policy_ref"], r["market_ref"])]
        assert row.projects == len(answering)
        assert row.unspent == pytest.approx(money(answering))


def test_downstream_and_frontier(running, tiles):
    chained = [r for r in running if r["value_chain_step"] is not None]
    devices = [r for r in chained if r["value_chain_step"] == "devices"]
    assert tiles["downstream_share"].value == pytest.approx(money(devices) / money(chained))
    known = [r for r in running if r["horizon"] is not None]
    frontier = [r for r in known if r["horizon"] == "H3"]
    assert tiles["frontier_share"].value == pytest.approx(money(frontier) / money(known))
    assert 0 < tiles["frontier_share"].value < 1


def test_the_sample_plans_shares_for_the_directions_it_has(world):
    typed = sample.decided()["bucket_plan"].split("; ")
    plan = dict(part.rsplit(" ", 1) for part in typed)
    assert set(plan) == {row["strategic_bucket"] for row in world["project"]}
    assert sum(map(int, plan.values())) == 100
