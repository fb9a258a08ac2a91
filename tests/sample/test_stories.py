"""Every planted story shows in the figures, by reckoning of its own."""

from collections import Counter, defaultdict

import pytest

from oneboard.sample import AS_OF, facts, world
from oneboard.sample.words import words

DAY = AS_OF[3]


def rows(table: str, delivery: int = 3) -> list[dict]:
    return world(delivery)[table].to_pylist()


def of(story: str) -> str:
    return facts()[story].ids[0]


def project(story: str, delivery: int = 3) -> dict:
    return next(row for row in rows("project", delivery) if row["project_id"] == of(story))


def paid(delivery: int = 3) -> list[dict]:
    return [row for row in rows("spend", delivery) if row["money_state"] == "paid"]


@pytest.mark.parametrize("name", list(facts()))
def test_stories_have_ids_and_words_in_both_languages(name):
    fact = facts()[name]
    assert fact.ids
    assert fact.en and fact.zh
    assert fact.where in world(3)


def retention(project_id: str) -> dict[str, float]:
    """Pilot over laboratory, inverted where lower is better, by the last tests."""
    last: dict[tuple, dict] = {}
    for row in rows("indicator"):
        key = (row["project_id"], row["indicator"], row["scale_level"])
        if key not in last or row["measured_on"] > last[key]["measured_on"]:
            last[key] = row
    found = {}
    for (one, name, scale), row in last.items():
        if one == project_id and scale == "pilot":
            lab = last[one, name, "lab"]["value"]
            better = row["better"] == "higher"
            found[name] = row["value"] / lab if better else lab / row["value"]
    return found


def test_the_yield_of_one_magnet_project_collapses_at_pilot_scale():
    story = of("pilot_yield_collapses")
    kept = retention(story)
    assert min(kept.values()) < 0.6
    lab = [r for r in rows("indicator") if r["project_id"] == story and r["scale_level"] == "lab"]
    best = {r["indicator"]: r for r in lab}
    assert all(
        r["value"] >= r["benchmark"] * 0.98 for r in best.values() if r["better"] == "higher"
    )


def test_no_other_project_loses_that_much():
    others = {row["project_id"] for row in rows("project")} - {of("pilot_yield_collapses")}
    kept = [value for one in others for value in retention(one).values()]
    assert min(kept) > 0.7


def test_one_department_reports_all_green_against_its_own_figures():
    green = defaultdict(list)
    for row in rows("project"):
        if row["rag_reported"]:
            green[row["lead_dept_id"]].append(row["rag_reported"] == "G")
    assert {dept for dept, lights in green.items() if all(lights) and len(lights) > 4} == {
        of("all_green")
    }
    assert late_share()[of("all_green")] == max(late_share().values()) > 0.3
    assert execution()[of("all_green")] == min(execution().values()) < 0.75


def late_share() -> dict[str, float]:
    """Milestones due a month ago and not done, by department of running projects."""
    lead = {r["project_id"]: r["lead_dept_id"] for r in rows("project") if r["status"] == "active"}
    due: Counter[str] = Counter()
    late: Counter[str] = Counter()
    for row in rows("milestone"):
        dept = lead.get(row["project_id"])
        if dept and (DAY - row["baseline_date"]).days > 30:
            due[dept] += 1
            late[dept] += row["status"] != "done"
    return {dept: late[dept] / due[dept] for dept in due if due[dept] >= 5}


def execution() -> dict[str, float]:
    """Paid over planned from January to September 2026, by department."""
    plan: Counter[str] = Counter()
    spent: Counter[str] = Counter()
    for row in rows("budget"):
        if row["fiscal_year"] == 2026 and row["month"] <= 9 and row["version"] == "original":
            plan[row["dept_id"]] += row["amount"]
    for row in paid():
        if row["biz_date"].year == 2026:
            spent[row["dept_id"]] += row["amount"]
    return {dept: float(spent[dept] / plan[dept]) for dept in plan}


def december_share(project_id: str, year: int) -> float:
    of_year = [r for r in paid() if r["project_id"] == project_id and r["biz_date"].year == year]
    december = sum(r["amount"] for r in of_year if r["biz_date"].month == 12)
    return float(december / sum(r["amount"] for r in of_year))


@pytest.mark.parametrize("year", (2024, 2025))
def test_a_lump_sum_team_spends_half_of_its_year_in_december(year):
    assert project("december_rush")["budget_mode"] == "lump_sum"
    assert december_share(of("december_rush"), year) >= 0.5


def test_each_forecast_of_the_hockey_stick_is_later_and_higher():
    said = defaultdict(dict)
    for row in rows("forecast"):
        if row["project_id"] == of("hockey_stick") and row["scenario"] == "base":
            said[row["forecast_date"]][row["year"]] = row["revenue"]
    days = sorted(said)
    tops = [max(said[day].values()) for day in days]
    assert tops == sorted(tops) and tops[-1] > 4 * tops[0]
    rises = [
        min(y for y, r in said[day].items() if r > max(said[day].values()) / 4) for day in days
    ]
    assert rises == sorted(rises) and rises[-1] - rises[0] >= 3
    actual = [
        row["actual_revenue"] for row in rows("forecast") if row["project_id"] == of("hockey_stick")
    ]
    assert max(value for value in actual if value is not None) < 200_000


def test_one_project_reached_industrialization_without_a_pilot_gate():
    passed = {r["project_id"] for r in rows("gate_decision") if r["gate"] == "to_pilot"}
    without = {
        row["project_id"]
        for row in rows("project")
        if row["stage"] == "industrialization" and row["project_id"] not in passed
    }
    assert without == {of("skipped_pilot")}


def test_points_without_evidence_are_concentrated_in_one_department():
    bare: Counter[str] = Counter()
    everything: Counter[str] = Counter()
    for row in rows("points"):
        if row["pillar"] != "deduction":
            everything[row["dept_id"]] += row["points"]
            bare[row["dept_id"]] += row["points"] if row["evidence_ref"] is None else 0
    share = {dept: bare[dept] / everything[dept] for dept in everything}
    worst = max(share, key=share.get)
    assert worst == of("points_without_evidence")
    assert share[worst] > 0.55
    assert share[worst] > 2 * max(value for dept, value in share.items() if dept != worst)


def test_one_market_demand_is_served_by_nobody():
    served = {row["market_ref"] for row in rows("project")}
    lonely = [r for r in rows("demand") if r["kind"] == "market" and r["demand_id"] not in served]
    assert [row["demand_id"] for row in lonely] == [of("unserved_demand")]
    assert lonely[0]["importance"] == 5


def test_an_early_project_was_stopped_well():
    stopped = project("well_stopped")
    assert stopped["status"] == "terminated"
    assert project("well_stopped", 1)["status"] == "active"
    assert stopped["budget_total"] - stopped["spent_total"] > stopped["budget_total"] / 2
    items = [r for r in rows("decision") if r["project_id"] == of("well_stopped")]
    assert any(row["kind"] == "stop" and row["state"] == "done" for row in items)


def test_a_trial_met_its_trigger_and_the_fee_stays_away():
    contract = {
        delivery: next(
            row
            for row in rows("transfer_contract", delivery)
            if row["contract_id"] == of("overdue_trial")
        )
        for delivery in AS_OF
    }
    assert contract[1]["status"] == "trial" and contract[1]["trigger_met_date"] is None
    assert contract[3]["trigger_actual"] > contract[3]["trigger_value"]
    assert contract[3]["status"] == "due"
    pay = [r for r in rows("transfer_payment") if r["contract_id"] == of("overdue_trial")]
    assert len(pay) == 1
    assert pay[0]["received_date"] is None and (DAY - pay[0]["due_date"]).days > 90


def test_an_itemised_project_runs_out_of_money_within_two_months():
    row = project("runs_out")
    mine = [line for line in rows("spend") if line["project_id"] == of("runs_out")]
    recent = [r for r in mine if r["money_state"] == "paid" and (DAY - r["biz_date"]).days < 92]
    burn = sum(line["amount"] for line in recent) / 3
    left = row["budget_total"] - sum(line["amount"] for line in mine)
    assert row["budget_mode"] == "itemised"
    assert 0 < left / burn < 2
    assert (row["plan_end"] - DAY).days > 150


def dwell() -> dict[str, int]:
    """Days since the TRL of a running project last changed."""
    levels = defaultdict(list)
    for row in rows("readiness"):
        if row["scale"] == "TRL" and row["element"] == "overall":
            levels[row["project_id"]].append((row["assess_date"], row["level"]))
    active = {row["project_id"] for row in rows("project") if row["status"] == "active"}
    found = {}
    for one in active & levels.keys():
        dates = sorted(levels[one])
        since = dates[0][0]
        for before, after in zip(dates, dates[1:], strict=False):
            since = after[0] if after[1] != before[1] else since
        found[one] = (DAY - since).days
    return found


def test_a_cluster_is_stalled_between_trl_four_and_six():
    stays = dwell()
    longest = sorted(stays.values())[int(len(stays) * 0.75)]
    level = {row["project_id"]: row["trl_current"] for row in rows("project")}
    assert len(facts()["stalled"].ids) == 7
    for one in facts()["stalled"].ids:
        assert stays[one] > 2 * longest
        assert 4 <= level[one] <= 6


def test_one_project_was_given_a_new_end_twice():
    ends = [project("rebaselined", delivery)["plan_end"] for delivery in AS_OF]
    assert ends[0] < ends[1] < ends[2]
    versions = {r["version"] for r in rows("budget") if r["project_id"] == of("rebaselined")}
    assert versions == {"original", "adj-1", "adj-2"}


def test_the_first_plan_of_the_others_never_moves():
    moved = {
        row["project_id"]
        for row in rows("project", 1)
        for later in rows("project")
        if later["project_id"] == row["project_id"] and later["plan_end"] != row["plan_end"]
    }
    assert moved == {of("rebaselined"), of("scope_change")}


def test_a_single_source_import_has_no_project():
    alone = [
        row["dependency_id"]
        for row in rows("dependency")
        if row["source"] == "import_single" and row["project_id"] is None
    ]
    assert alone == [of("import_without_project")]


def test_two_departments_work_on_the_same():
    first, second = (
        next(row for row in rows("project") if row["project_id"] == one)
        for one in facts()["duplicates"].ids
    )
    assert first["lead_dept_id"] != second["lead_dept_id"]
    common = set(first["project_name"]) & set(second["project_name"])
    assert len(common) / len(set(first["project_name"])) > 0.6


def test_the_scope_of_one_project_grew_by_decision():
    budgets = [project("scope_change", delivery)["budget_total"] for delivery in AS_OF]
    assert budgets[0] == 15_000_000 and budgets[1] == budgets[2] == 21_500_000
    items = [r for r in rows("decision") if r["project_id"] == of("scope_change")]
    assert any(row["kind"] == "rescope" for row in items)


def test_a_mistyped_level_and_budget_were_put_right():
    before, after = project("data_correction", 1), project("data_correction", 2)
    assert before["budget_total"] == 10 * after["budget_total"]
    assert before["trl_current"] - after["trl_current"] >= 2


def test_a_real_change_passed_its_gate_between_two_deliveries():
    assert [project("real_change", one)["stage"] for one in AS_OF] == [
        "pilot",
        "incubation",
        "incubation",
    ]


def test_two_vouchers_were_corrected():
    amounts = [
        {
            row["doc_no"]: row["amount"]
            for row in rows("spend", delivery)
            if row["doc_no"] in facts()["ledger_correction"].ids and row["line"] == 1
        }
        for delivery in AS_OF
    ]
    ratios = sorted(float(amounts[0][one] / amounts[1][one]) for one in amounts[0])
    assert ratios == pytest.approx([0.1, 10.0], rel=1e-3)
    assert amounts[1] == amounts[2]


def test_withdrawn_proposals_left_without_a_trace_of_money():
    gone = set(facts()["withdrawn"].ids)
    assert not gone & {row["project_id"] for row in rows("project")}
    listed = {row["project_id"] for one in (1, 2) for row in rows("project", one)}
    assert gone <= listed
    assert not gone & {row["project_id"] for row in rows("spend")}


def test_departments_differ_in_how_they_spend():
    shares = execution()
    assert max(shares.values()) > 1.05 and min(shares.values()) < 0.8


def test_a_pilot_base_is_overbooked():
    wanted: Counter[tuple] = Counter()
    available = {}
    for row in rows("capacity"):
        if row["dept_id"] == "D09" and row["available"] == 22.0:
            key = (row["resource"], row["period"])
            wanted[key] += row["demand"]
            available[key] = row["available"]
    recent = [wanted[key] / available[key] for key in wanted if key[1] >= "2026-01"]
    assert sum(share > 1 for share in recent) / len(recent) > 0.4


def test_barriers_are_told_for_issues_only():
    kinds = {row["kind"] for row in rows("finding") if row["barrier"]}
    assert kinds == {"issue"}
    assert len({row["barrier"] for row in rows("finding") if row["barrier"]}) >= 7


def test_integrity_records_are_few_and_name_no_one():
    cases = rows("integrity_case")
    assert len(cases) == 5
    assert all(row["subject_ref"][0] in "YD" for row in cases)


def test_names_of_people_are_put_together_from_lists():
    lists = words("people")
    for row in rows("person"):
        assert row["person_name"][0] in lists["surnames"]
        assert 2 <= len(row["person_name"]) <= 3


def test_forecasts_of_some_departments_are_far_too_high():
    lead = {row["project_id"]: row["lead_dept_id"] for row in rows("project")}
    said: Counter[str] = Counter()
    real: Counter[str] = Counter()
    for row in rows("forecast"):
        if row["scenario"] == "base" and row["actual_revenue"] is not None:
            said[lead[row["project_id"]]] += row["revenue"]
            real[lead[row["project_id"]]] += row["actual_revenue"]
    bias = {dept: float((said[dept] - real[dept]) / real[dept]) for dept in said if real[dept]}
    assert bias["D06"] > 1 and abs(bias["D07"]) < 0.3
