"""The headline of the technology transfer page, recomputed slowly from the sample's own rows."""

from collections import defaultdict
from datetime import date

import pytest

from oneboard import access, query, sample

AS_OF = sample.AS_OF[3]
YEAR = date(AS_OF.year, 1, 1)


@pytest.fixture(scope="module")
def contracts() -> list[dict]:
    """Each contract with what came in and what is owed."""
    world = {name: sample.world(3)[name].to_pylist() for name in
             ("transfer_contract", "transfer_payment")}  # fmt: skip
    paid = defaultdict(list)
    for pay in world["transfer_payment"]:
        paid[pay["contract_id"]].append(pay)
    return [
        row | {
            "came": sum(p["received_amount"] for p in paid[row["contract_id"]] if came(p)),
            "owed": sum(p["due_amount"] for p in paid[row["contract_id"]]
                        if p["due_date"] < AS_OF and not came(p)),
            "payments": paid[row["contract_id"]],
        }
        for row in world["transfer_contract"]
    ]  # fmt: skip


def came(pay: dict) -> bool:
    return pay["received_date"] is not None and pay["received_date"] <= AS_OF


@pytest.fixture
def tiles(on_sample) -> dict[str, query.Row]:
    answer = query.ask("transfer/headline", seen=query.sight(access.local()))
    return {row.figure: row for row in answer}


def test_cash_of_the_year_and_what_is_owed(contracts, tiles):
    received = [
        pay["received_amount"]
        for row in contracts
        for pay in row["payments"]
        if came(pay) and pay["received_date"] >= YEAR
    ]
    assert tiles["transfer_received"].value == pytest.approx(float(sum(received)))
    assert tiles["fee_owed"].value == pytest.approx(float(sum(row["owed"] for row in contracts)))
    signed = sum(row["amount_total"] for row in contracts if row["sign_date"] >= YEAR)
    assert tiles["value_this_year"].value == pytest.approx(float(signed))


def test_trials_that_ended_and_what_they_brought(contracts, tiles):
    trials = [row for row in contracts if row["mode"] == "use_first_pay_later"]
    ended = [row for row in trials if row["status"] != "trial"]
    assert tiles["trials_open"].value == len(trials) - len(ended) > 0
    paying = [row for row in ended if row["came"] > 0]
    assert tiles["conversion"].value == pytest.approx(len(paying) / len(ended))
    realised = sum(row["came"] for row in ended) / sum(row["amount_total"] for row in ended)
    assert tiles["realised_share"].value == pytest.approx(float(realised))
