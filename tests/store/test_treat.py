"""How a load treats rows that are already there, case by case."""

from datetime import date

from tests.store.making import (
    DECEMBER,
    JUNE,
    SEPTEMBER,
    ask,
    budget,
    plan,
    project,
    publish,
    sheet,
    unit,
    voucher,
)


def projects() -> list[tuple]:
    return ask("select project_id, status, budget_total, as_of_date from data.project order by 1")


def counted(effect, table: str) -> tuple[int, int, int, int, int]:
    count = effect.total(table)
    return count.added, count.changed, count.left, count.unchanged, count.late


# --- a list that is whole: the project list ---------------------------------------------------


def test_a_department_s_list_replaces_that_department_only():
    publish(sheet("project", [project("P1"), project("P2"), project("P3", "D2")]))
    new = sheet("project", [project("P1", status="closing"), project("P4")])
    assert counted(plan(new, as_of=SEPTEMBER), "project") == (1, 1, 1, 0, 0)
    publish(new, as_of=SEPTEMBER)
    assert [row[:2] for row in projects()] == [
        ("P1", "closing"),
        ("P3", "active"),
        ("P4", "active"),
    ]


def test_leaving_is_logged_and_stays_in_the_history():
    publish(sheet("project", [project("P1"), project("P2")]))
    publish(sheet("project", [project("P1")]), as_of=SEPTEMBER)
    assert ask("select row_key, change, dept_id from data.change_log") == [("P2", "left", "D1")]
    assert ask("select project_id, as_of_date, version from data.project_history order by all") == [
        ("P1", JUNE, 1),
        ("P1", SEPTEMBER, 2),
        ("P2", JUNE, 1),
    ]


def test_a_list_that_does_not_say_whose_the_rows_are_makes_nobody_leave():
    publish(sheet("project", [project("P1", budget_total=100), project("P2")]))
    short = sheet("project", [{"project_id": "P1", "trl_current": 5}])
    assert counted(plan(short, as_of=SEPTEMBER), "project") == (0, 1, 0, 0, 0)


def test_a_person_may_say_that_a_list_is_not_the_whole_one():
    publish(sheet("project", [project("P1"), project("P2")]))
    part = sheet("project", [project("P1")], whole=False)
    assert counted(plan(part, as_of=SEPTEMBER), "project") == (0, 0, 0, 1, 0)


def test_a_person_may_say_that_a_list_without_departments_is_the_whole_one():
    publish(sheet("project", [project("P1"), project("P2"), project("P3", "D2")]))
    short = sheet("project", [{"project_id": "P1", "trl_current": 5}], whole=True)
    assert counted(plan(short, as_of=SEPTEMBER), "project") == (0, 1, 1, 0, 0)


def test_a_project_that_moves_is_changed_and_has_not_left():
    publish(sheet("project", [project("P1"), project("P2")]))
    publish(sheet("project", [project("P1", "D2")]), as_of=SEPTEMBER)
    publish(sheet("project", [project("P2")]), as_of=DECEMBER)
    assert ask("select project_id, lead_dept_id from data.project order by 1") == [
        ("P1", "D2"),
        ("P2", "D1"),
    ]


def test_two_lists_of_one_delivery_are_taken_in_the_order_of_their_dates():
    effect = plan(
        sheet("project", [project("P1", status="closing")], as_of=SEPTEMBER),
        sheet("project", [project("P1"), project("P2")], as_of=JUNE),
        as_of=SEPTEMBER,
    )
    assert counted(effect, "project") == (1, 0, 0, 0, 0)
    publish(
        sheet("project", [project("P1", status="closing")], as_of=SEPTEMBER),
        sheet("project", [project("P1"), project("P2")], as_of=JUNE),
        as_of=SEPTEMBER,
    )
    assert projects() == [("P1", "closing", None, SEPTEMBER)]
    assert len(ask("select 1 from data.project_history")) == 3


def test_a_late_list_goes_into_the_history_only():
    publish(sheet("project", [project("P1", status="closing")]), as_of=SEPTEMBER)
    late = sheet("project", [project("P1", status="active"), project("P0")])
    assert counted(plan(late, as_of=JUNE), "project") == (1, 0, 0, 0, 1)
    info = publish(late, as_of=JUNE)
    assert info.as_of == SEPTEMBER
    assert projects()[-1] == ("P1", "closing", None, SEPTEMBER)
    history = ask("select status from data.project_history order by version, project_id desc")
    assert history == [("closing",), ("active",), ("active",)]


def test_a_row_keeps_its_own_date():
    rows = [project("P1", as_of_date=date(2026, 5, 31)), project("P2")]
    publish(sheet("project", rows))
    assert [row[3] for row in projects()] == [date(2026, 5, 31), JUNE]


def test_the_same_list_again_changes_nothing():
    publish(sheet("project", [project("P1"), project("P2")]))
    again = plan(sheet("project", [project("P1"), project("P2")]))
    assert counted(again, "project") == (0, 0, 0, 2, 0)
    assert again.changes_nothing
    publish(sheet("project", [project("P1"), project("P2")]))
    assert len(ask("select 1 from data.project_history")) == 2


# --- columns that a file carries, and columns that it does not -------------------------------


def test_a_column_that_the_file_does_not_carry_keeps_its_value():
    publish(sheet("project", [project("P1", budget_total=100), project("P2", budget_total=50)]))
    publish(sheet("project", [project("P1"), project("P2")]), as_of=SEPTEMBER)
    assert [row[2] for row in projects()] == [100, 50]


def test_a_blank_in_a_column_that_the_file_carries_is_blank_now():
    publish(sheet("project", [project("P1", budget_total=100), project("P2", budget_total=50)]))
    publish(sheet("project", [project("P1"), project("P2", budget_total=60)]), as_of=SEPTEMBER)
    assert [row[2] for row in projects()] == [None, 60]
    assert ask("select row_key, before, after from data.change_log order by 1") == [
        ("P1", "100.00", None),
        ("P2", "50.00", "60.00"),
    ]


def test_a_column_that_is_blank_from_top_to_bottom_is_carried_when_the_file_has_its_header():
    publish(sheet("project", [project("P1", budget_total=100)]))
    publish(sheet("project", [project("P1")], columns=["budget_total"]), as_of=SEPTEMBER)
    assert projects()[0][2] is None


def test_two_files_of_one_delivery_complete_each_other():
    publish(
        sheet("project", [project("P1"), project("P2")]),
        sheet("project", [{"project_id": "P1", "budget_total": 70}]),
    )
    assert [row[2] for row in projects()] == [70, None]


def test_two_files_that_disagree_are_told_and_the_fuller_one_is_taken():
    effect = plan(
        sheet("project", [{"project_id": "P1", "status": "closing"}]),
        sheet("project", [project("P1")]),
    )
    [conflict] = effect.conflicts
    assert (conflict.row_key, conflict.column) == ("P1", "status")
    assert (conflict.taken, conflict.other) == ("active", "closing")


def test_a_missing_required_value_is_counted():
    effect = plan(sheet("project", [{"project_id": "P1", "trl_current": 5}, project("P2")]))
    lacking = {lack.column: lack.rows for lack in effect.lacking}
    assert lacking == dict.fromkeys(
        ("project_name", "lead_dept_id", "stage", "status", "plan_end"), 1
    )


# --- a list that goes by slices: the budget ---------------------------------------------------


def budgets() -> list[tuple]:
    return ask("select project_id, fiscal_year, version, amount from data.budget order by all")


def test_a_budget_of_one_project_leaves_the_other_projects_alone():
    publish(sheet("project", [project("P1"), project("P2")]))
    publish(sheet("budget", [budget("P1", 10), budget("P1", 5, line=2), budget("P2", 20)]))
    publish(sheet("budget", [budget("P1", 12)]), as_of=SEPTEMBER)
    assert [row[3] for row in budgets()] == [12, 20]


def test_a_budget_that_names_departments_is_whole_for_them():
    publish(sheet("project", [project("P1"), project("P2"), project("P3", "D2")]))
    publish(sheet("budget", [budget("P1", 10), budget("P2", 20), budget("P3", 30)]))
    publish(sheet("budget", [budget("P1", 12, dept_id="D1")]), as_of=SEPTEMBER)
    assert [(row[0], row[3]) for row in budgets()] == [("P1", 12), ("P3", 30)]


def test_each_row_of_a_mixed_budget_speaks_for_itself():
    publish(sheet("project", [project("P1"), project("P2"), project("P3", "D2")]))
    lines = [budget("P1", 10), budget("P2", 20), budget(None, 5, dept_id="D2")]
    publish(sheet("budget", [*lines, budget("P3", 30)]))
    mixed = [budget("P1", 11), budget(None, 6, dept_id="D2")]
    assert counted(plan(sheet("budget", mixed), as_of=SEPTEMBER), "budget") == (0, 2, 1, 0, 0)
    publish(sheet("budget", mixed), as_of=SEPTEMBER)
    assert [(row[0], row[3]) for row in budgets()] == [("P1", 11), ("P2", 20), (None, 6)]


def test_another_year_and_another_version_are_not_touched():
    publish(sheet("budget", [budget("P1", 10), budget("P1", 9, fiscal_year=2025)]))
    publish(sheet("budget", [budget("P1", 11, version="adj-1")]), as_of=SEPTEMBER)
    assert [row[1:] for row in budgets()] == [
        (2025, "original", 9),
        (2026, "adj-1", 11),
        (2026, "original", 10),
    ]


def test_a_blank_is_a_key_too():
    row = budget(None, 10, dept_id="D1")
    publish(sheet("budget", [row]))
    assert counted(plan(sheet("budget", [row | {"amount": 11}])), "budget") == (0, 1, 0, 0, 0)


# --- rows that go by their key ---------------------------------------------------------------


def test_upsert_adds_and_changes_and_nothing_leaves():
    publish(sheet("department", [unit("D1", headcount=5), unit("D2")]))
    publish(sheet("department", [unit("D1", headcount=6), unit("D3")]), as_of=SEPTEMBER)
    rows = ask("select dept_id, headcount, valid_from from data.department order by 1")
    assert rows == [("D1", 6, SEPTEMBER), ("D2", None, JUNE), ("D3", None, SEPTEMBER)]
    assert len(ask("select 1 from data.department_history")) == 4


def test_an_older_file_does_not_overwrite_a_newer_row():
    stone = {"project_id": "P1", "milestone_no": "1", "milestone_name": "kiln"}
    day = {"baseline_date": date(2026, 3, 31)}
    publish(sheet("milestone", [stone | day | {"status": "done"}]), as_of=SEPTEMBER)
    late = sheet("milestone", [stone | day | {"status": "at_risk"}])
    assert counted(plan(late, as_of=JUNE), "milestone") == (0, 0, 0, 0, 1)
    publish(late, as_of=JUNE)
    assert ask("select status from data.milestone") == [("done",)]


def test_a_first_value_stays_where_the_dictionary_says_so():
    stone = {"project_id": "P1", "milestone_no": "1", "milestone_name": "kiln"}
    publish(sheet("milestone", [stone | {"baseline_date": date(2026, 3, 31)}]))
    publish(sheet("milestone", [stone | {"baseline_date": date(2026, 5, 31)}]), as_of=SEPTEMBER)
    assert ask("select baseline_date from data.milestone") == [(date(2026, 3, 31),)]


# --- a ledger ----------------------------------------------------------------------------------


def test_a_ledger_skips_duplicates_and_takes_corrections():
    publish(sheet("spend", [voucher("a", 10), voucher("b", 20)]))
    more = sheet("spend", [voucher("a", 10), voucher("b", 21), voucher("c", 30)])
    assert counted(plan(more, as_of=SEPTEMBER), "spend") == (1, 1, 0, 1, 0)
    publish(more, as_of=SEPTEMBER)
    rows = ask(
        "select doc_no, amount, dense_rank() over (order by source_id) from data.spend order by 1"
    )
    assert rows == [("a", 10, 1), ("b", 21, 2), ("c", 30, 2)]


def test_every_delivered_row_is_counted_once():
    publish(sheet("spend", [voucher("a", 10), voucher("b", 20)]), as_of=SEPTEMBER)
    count = plan(
        sheet("spend", [voucher("a", 10), voucher("a", 10), voucher("b", 1), voucher("c", 3)]),
        sheet("spend", [voucher("b", 2), voucher("d", 4)], as_of=JUNE),
        as_of=SEPTEMBER,
    ).total("spend")
    assert (count.added, count.changed, count.unchanged) == (2, 1, 1)
    assert (count.late, count.repeated) == (1, 1)


def test_a_ledger_keeps_what_a_short_file_does_not_carry():
    publish(sheet("spend", [voucher("a", 10, payee="Kiln Works")]))
    publish(sheet("spend", [voucher("a", 11)]), as_of=SEPTEMBER)
    assert ask("select amount, payee from data.spend") == [(11, "Kiln Works")]


def test_every_forecast_stays():
    said = {"project_id": "P1", "year": 2028, "scenario": "base", "revenue": 100}
    publish(sheet("forecast", [said | {"forecast_date": JUNE}]))
    publish(sheet("forecast", [said | {"forecast_date": SEPTEMBER, "revenue": 80}]))
    assert len(ask("select 1 from data.forecast")) == 2


# --- whose rows are counted --------------------------------------------------------------------


def test_rows_without_a_department_count_for_their_project_s():
    publish(sheet("project", [project("P1"), project("P2", "D2")]))
    rows = [voucher("a", 1), voucher("b", 1, project_id="P2"), voucher("c", 1, project_id="PX")]
    effect = plan(sheet("spend", rows))
    assert {count.dept_id: count.added for count in effect.counts} == {"D1": 1, "D2": 1, None: 1}
