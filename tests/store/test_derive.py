"""What follows from the tables: calendar, tree of departments, baselines, marts."""

from datetime import date

from oneboard import store
from oneboard.store import marts
from tests.store.making import (
    DECEMBER,
    JUNE,
    SEPTEMBER,
    ask,
    budget,
    project,
    publish,
    sheet,
    unit,
    voucher,
)


def test_every_department_is_under_itself_and_those_above():
    units = [unit("A"), unit("B", parent_dept_id="A"), unit("C", parent_dept_id="B"), unit("X")]
    publish(sheet("department", units))
    assert ask("select ancestor, dept_id, depth from data.department_closure order by all") == [
        ("A", "A", 0),
        ("A", "B", 1),
        ("A", "C", 2),
        ("B", "B", 0),
        ("B", "C", 1),
        ("C", "C", 0),
        ("X", "X", 0),
    ]


def test_a_circle_of_departments_ends():
    publish(sheet("department", [unit("A", parent_dept_id="B"), unit("B", parent_dept_id="A")]))
    rows = ask("select ancestor, dept_id, depth from data.department_closure order by all")
    assert rows == [("A", "A", 0), ("A", "B", 1), ("B", "A", 1), ("B", "B", 0)]


def test_the_baseline_is_the_first_value_ever_published():
    publish(sheet("project", [project("P1", budget_total=None, plan_end=date(2027, 6, 30))]))
    later = project("P1", budget_total=100, trl_target=7, plan_end=date(2028, 6, 30))
    publish(sheet("project", [later]), as_of=SEPTEMBER)
    publish(sheet("project", [later | {"budget_total": 300, "trl_target": 8}]), as_of=DECEMBER)
    assert ask("select * from data.project_baseline") == [
        ("P1", date(2027, 6, 30), 100, 7, None),
    ]


def test_a_late_list_does_not_move_the_baseline():
    publish(sheet("project", [project("P1", budget_total=100)]), as_of=SEPTEMBER)
    publish(sheet("project", [project("P1", budget_total=80)]), as_of=JUNE)
    assert ask("select budget_total from data.project_baseline") == [(100,)]


def test_of_two_lists_in_one_delivery_the_earlier_is_the_baseline():
    publish(
        sheet("project", [project("P1", budget_total=300)], as_of=SEPTEMBER),
        sheet("project", [project("P1", budget_total=100)], as_of=JUNE),
    )
    assert ask("select budget_total from data.project_baseline") == [(100,)]


def test_the_calendar_spans_the_data():
    publish(
        sheet("spend", [voucher("a", 1, biz_date=date(2024, 11, 3))]),
        sheet("budget", [budget("P1", 1, fiscal_year=2028)]),
    )
    first, last, months = ask("select min(month), max(month), count(*) from data.month")[0]
    assert (first, last, months) == (date(2024, 1, 1), date(2028, 12, 1), 60)
    sql = "select year, quarter, period, quarter_period, fiscal_year, fiscal_month, days"
    assert ask(f"{sql} from data.month where month = date '2026-02-01'") == [
        (2026, 1, "2026-02", "2026-Q1", 2026, 2, 28)
    ]


def test_a_slip_of_the_pen_does_not_make_a_calendar_of_millennia():
    publish(sheet("spend", [voucher("a", 1, biz_date=date(9999, 1, 1))]))
    assert ask("select max(month) from data.month") == [(date(2100, 12, 1),)]


def test_the_calendar_knows_the_fiscal_year():
    store.change_settings({"fiscal_year_start": 4}, who="tester")
    publish(sheet("spend", [voucher("a", 1)]))
    sql = "select fiscal_year, fiscal_month from data.month where year = 2026 order by month"
    assert ask(sql)[2:4] == [(2026, 12), (2027, 1)]


def test_a_mart_is_made_by_name_at_every_publish(no_marts):
    (no_marts / "b_double.sql").write_text("select paid * 2 as twice from a_month")
    (no_marts / "a_month.sql").write_text(
        "select cast(date_trunc('month', biz_date) as date) as month, sum(amount) as paid"
        " from spend group by cast(date_trunc('month', biz_date) as date)"
    )
    assert list(marts.statements()) == ["a_month", "b_double"]
    publish(sheet("spend", [voucher("a", 10)]))
    publish(sheet("spend", [voucher("b", 5)]))
    assert ask("select month, paid from data.a_month") == [(date(2026, 5, 1), 15)]
    assert ask("select twice from data.b_double") == [(30,)]
    assert ask("select twice from data.b_double", number=1) == [(20,)]
