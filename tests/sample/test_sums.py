"""Money and stages agree between the tables that tell them."""

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from oneboard.sample import AS_OF, facts, world

ORDER = ("research", "pilot", "incubation", "industrialization")
GATE = {"pilot": "to_pilot", "incubation": "to_incubation", "industrialization": "to_industrial"}


def rows(delivery: int, table: str) -> list[dict]:
    return world(delivery)[table].to_pylist()


def adjusted(version: str) -> int:
    return 0 if version == "original" else int(version.removeprefix("adj-"))


def approved(delivery: int) -> dict[str, Decimal]:
    """Budget by project: in each year the latest version."""
    sums: dict[tuple, Decimal] = Counter()
    for row in rows(delivery, "budget"):
        sums[row["project_id"], row["fiscal_year"], adjusted(row["version"])] += row["amount"]
    latest: dict[tuple, int] = {}
    for project, year, version in sums:
        latest[project, year] = max(version, latest.get((project, year), 0))
    total: dict[str, Decimal] = Counter()
    for (project, year), version in latest.items():
        total[project] += sums[project, year, version]
    return total


@pytest.mark.parametrize("delivery", (1, 2, 3))
def test_budget_rows_add_up_to_the_budget_of_the_list(delivery):
    total = approved(delivery)
    listed = {row["project_id"]: row["budget_total"] for row in rows(delivery, "project")}
    differing = {one for one in total if total[one] != listed[one]}
    mistyped = set(facts()["data_correction"].ids) if delivery == 1 else set()
    assert differing == mistyped


def test_own_and_earmarked_money_make_the_budget():
    for row in rows(3, "project"):
        assert row["budget_special"] + row["budget_self"] == row["budget_total"]
        assert row["spent_special"] + row["spent_self"] == row["spent_total"]


def test_the_list_agrees_with_the_ledger_but_for_one_project():
    paid: dict[str, Decimal] = Counter()
    for row in rows(3, "spend"):
        if row["money_state"] == "paid":
            paid[row["project_id"]] += row["amount"]
    off = {
        row["project_id"]: row["spent_total"] - paid[row["project_id"]]
        for row in rows(3, "project")
        if row["spent_total"] != paid[row["project_id"]]
    }
    assert off == dict.fromkeys(facts()["unreconciled"].ids, Decimal("3864000.00"))


def test_lump_sum_projects_have_no_categories_and_others_have():
    lump = {row["project_id"] for row in rows(3, "project") if row["budget_mode"] == "lump_sum"}
    for row in rows(3, "budget"):
        assert (row["category"] == "total") == (row["project_id"] in lump)


def test_money_is_phased_by_month_until_the_last_year_of_the_ledger():
    for row in rows(3, "budget"):
        assert (row["month"] is None) == (row["fiscal_year"] > 2026)


def test_every_stage_was_entered_through_its_gate():
    skipped = set(facts()["skipped_pilot"].ids)
    for row in rows(3, "project"):
        stage = row["stage"]
        if stage not in GATE:
            continue
        passed = gates_passed(row["project_id"])
        wanted = {GATE[one] for one in ORDER[1 : ORDER.index(stage) + 1]}
        missing = wanted - passed
        assert missing == ({"to_pilot", "to_incubation"} if row["project_id"] in skipped else set())


def gates_passed(project: str) -> set[str]:
    found = [row for row in rows(3, "gate_decision") if row["project_id"] == project]
    return {row["gate"] for row in found if row["decision"] in ("go", "go_conditional")}


def test_the_level_of_the_list_is_the_last_one_assessed():
    last: dict[tuple, tuple[date, int]] = {}
    for row in rows(3, "readiness"):
        key = (row["project_id"], row["scale"])
        if row["element"] == "overall" and row["assess_date"] > last.get(key, (date.min, 0))[0]:
            last[key] = (row["assess_date"], row["level"])
    for row in rows(3, "project"):
        for scale, column in (
            ("TRL", "trl_current"),
            ("MRL", "mrl_current"),
            ("CRL", "crl_current"),
        ):
            known = last.get((row["project_id"], scale))
            assert row[column] == (known[1] if known else None)


def test_december_is_the_busiest_month():
    by_month: Counter[int] = Counter()
    for row in rows(3, "spend"):
        if row["money_state"] == "paid" and row["biz_date"].year in (2024, 2025):
            by_month[row["biz_date"].month] += row["amount"]
    assert by_month.most_common(1)[0][0] == 12


def test_all_four_money_states_occur_and_only_paid_ones_are_old():
    for delivery, day in AS_OF.items():
        states = Counter(row["money_state"] for row in rows(delivery, "spend"))
        assert set(states) == {"reserved", "contracted", "approved", "paid"}
        waiting = [r["biz_date"] for r in rows(delivery, "spend") if r["money_state"] != "paid"]
        assert (day - min(waiting)).days < 120
