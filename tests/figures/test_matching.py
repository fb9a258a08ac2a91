"""The headline of the transfer agents' book, recomputed slowly from the sample's own rows."""

from statistics import median

import pytest

from oneboard import access, query, sample

AS_OF = sample.AS_OF[3]
RUNNING = ("active", "change_pending", "suspended", "closing")
NO_TECHNOLOGY = ("paper", "standard", "award")


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    names = ("demand", "project", "output", "transfer_contract")
    return {name: sample.world(3)[name].to_pylist() for name in names}


@pytest.fixture
def tiles(on_sample) -> dict[str, query.Row]:
    answer = query.ask("matching/headline", seen=query.sight(access.local()))
    return {row.figure: row for row in answer}


def needs(row: dict) -> set[str]:
    return {row["policy_ref"], row["market_ref"]} - {None}


def test_demands_and_technologies_without_a_partner(world, tiles):
    served = {need for row in world["project"] if row["status"] in RUNNING for need in needs(row)}
    open_demands = [
        row["demand_id"]
        for row in world["demand"]
        if row["kind"] != "policy" and (row["deadline"] is None or row["deadline"] >= AS_OF)
    ]
    alone = [demand for demand in open_demands if demand not in served]
    assert tiles["demands_unmatched"].value == len(alone) > 0
    assert tiles["demands_unmatched"].plan == len(open_demands)
    project = {row["project_id"]: row for row in world["project"]}
    offers = {
        row["project_id"]
        for row in world["output"]
        if row["kind"] not in NO_TECHNOLOGY and row["status"] != "lapsed"
    }
    used = {row["output_ref"] for row in world["transfer_contract"]}
    used |= {p for p in offers if project[p]["status"] in RUNNING and needs(project[p])}
    assert tiles["technologies_unmatched"].value == len(offers - used) > 0


def test_who_leads_contracts_and_how_long_they_take(world, tiles):
    contracts = world["transfer_contract"]
    led = [row for row in contracts if row["agent_id"]]
    assert tiles["agent_share"].value == pytest.approx(len(led) / len(contracts))
    first: dict[str, object] = {}
    for row in world["output"]:
        if row["kind"] not in NO_TECHNOLOGY and row["event_date"]:
            known = first.get(row["project_id"], row["event_date"])
            first[row["project_id"]] = min(known, row["event_date"])
    days = [
        (row["sign_date"] - first[row["output_ref"]]).days
        for row in contracts
        if row["output_ref"] in first and first[row["output_ref"]] <= row["sign_date"]
    ]
    assert tiles["deal_days"].value == pytest.approx(median(days))
