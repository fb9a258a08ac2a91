"""The figures of one project's page, recomputed slowly from the sample's own rows."""

from collections import defaultdict

import pytest

from oneboard import access, query, sample

AS_OF = sample.AS_OF[3]
PROMISED = ("reserved", "contracted", "approved")


@pytest.fixture(scope="module")
def worlds() -> dict[int, dict[str, list[dict]]]:
    return {
        number: {name: rows.to_pylist() for name, rows in sample.world(number).items()}
        for number in sample.AS_OF
    }


@pytest.fixture(scope="module", params=["热压热变形纳米晶磁环", "大尺寸风电磁体均匀性控制"])
def project(request, worlds) -> dict:
    """A pilot whose yield collapses, and a project whose plan was moved twice."""
    return next(r for r in worlds[3]["project"] if r["project_name"] == request.param)


@pytest.fixture
def told(on_sample, project):
    """The rows of a question about the project."""

    def ask(question: str, number: int | None = None) -> tuple[query.Row, ...]:
        seen = query.sight(access.local(), number=number)
        chosen = {"project": project["project_id"]}
        return query.ask(f"project/{question}", chosen, seen=seen).rows

    return ask


def of(project: dict, rows: list[dict]) -> list[dict]:
    return [row for row in rows if row["project_id"] == project["project_id"]]


def test_money_paid_promised_and_left(worlds, project, told):
    lines = [r for r in of(project, worlds[3]["spend"]) if r["biz_date"] <= AS_OF]
    paid = sum(r["amount"] for r in lines if r["money_state"] in (None, "paid"))
    promised = sum(r["amount"] for r in lines if r["money_state"] in PROMISED)
    [row] = told("money")
    assert row.paid_to_date == pytest.approx(float(paid)) and paid > 0
    assert row.committed_to_date == pytest.approx(float(promised))
    assert row.money_left == pytest.approx(row.bac - float(paid + promised))


def test_the_plan_is_held_against_the_first_approval(worlds, project, told):
    lists = [of(project, worlds[number]["project"])[0] for number in sorted(worlds)]
    moved = sum(
        (a["plan_end"], a["budget_total"]) != (b["plan_end"], b["budget_total"])
        for a, b in zip(lists, lists[1:], strict=False)
    )
    [row] = told("plan")
    assert row.rebaselines == moved
    assert row.first_end == lists[0]["plan_end"]
    expected = max(lists[-1]["forecast_end"] or lists[-1]["plan_end"], AS_OF)
    assert row.slip_days == (expected - lists[0]["plan_end"]).days


def test_what_is_kept_of_the_laboratory(worlds, project, told):
    values = defaultdict(dict)
    for row in sorted(of(project, worlds[3]["indicator"]), key=lambda row: row["measured_on"]):
        if row["measured_on"] <= AS_OF:
            values[row["indicator"], row["better"]][row["scale_level"]] = row["value"]
    kept = {}
    for (name, better), at in values.items():
        larger = at.get("industrial", at.get("pilot"))
        kept[name] = larger / at["lab"] if better == "higher" else at["lab"] / larger
    rows = told("indicators")
    assert {row.indicator: row.kept for row in rows} == pytest.approx(kept)
    assert rows[0].kept == pytest.approx(min(kept.values()))


def test_the_expected_value(project, told):
    value = (float(project["npv"]) * project["p_commercial"]) - float(project["launch_cost"])
    value = value * project["p_technical"] - float(project["remaining_dev_cost"])
    [row] = told("worth")
    assert row.expected_value == pytest.approx(value)


def test_each_version_says_what_its_own_list_said(worlds, project, told):
    for number in sorted(worlds):
        [listed] = of(project, worlds[number]["project"])
        [row] = told("standing", number)
        assert (row.stage, row.status) == (listed["stage"], listed["status"])
        assert row.forecast_end == listed["forecast_end"]
        assert row.budget_total == pytest.approx(float(listed["budget_total"]))
        colours = {"G": "ok", "A": "watch", "R": "risk", None: None}
        assert row.light_reported == colours[listed["rag_reported"]]
