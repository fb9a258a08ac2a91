"""The facts hold together: types, keys, references, sums, and what grows between deliveries."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import pyarrow as pa
import pytest

from oneboard import dictionary
from oneboard.sample import AS_OF, world
from oneboard.sample.canonical import ROWS
from oneboard.sample.tables import table_of

DELIVERIES = (1, 2, 3)
TABLES = list(dictionary.tables())


def rows(delivery: int, table: str) -> list[dict]:
    return world(delivery)[table].to_pylist()


def duplicates(table: pa.Table, key: tuple[str, ...]) -> list[tuple]:
    keys = zip(*(table[name].to_pylist() for name in key), strict=True)
    return [one for one, count in Counter(keys).items() if count > 1]


def test_every_table_of_the_dictionary_is_there_in_its_order():
    assert list(world(1)) == TABLES == [name for name in TABLES if name in ROWS]


def test_there_is_no_fourth_delivery():
    with pytest.raises(ValueError, match="not 4"):
        world(4)


@pytest.mark.parametrize("table", ["project", "spend", "points", "person"])
def test_the_same_facts_come_out_every_time(table):
    again = table_of(table, ROWS[table](AS_OF[1]))
    assert again.equals(world(1)[table])


@pytest.mark.parametrize("delivery", DELIVERIES)
@pytest.mark.parametrize("name", TABLES)
def test_tables_are_filled_and_their_keys_unique(delivery, name):
    table = world(delivery)[name]
    assert table.num_rows > 0
    assert duplicates(table, dictionary.tables()[name].key) == []


@pytest.mark.parametrize("name", TABLES)
def test_no_column_is_empty_in_the_last_delivery(name):
    table = world(3)[name]
    empty = [column for column in table.column_names if table[column].null_count == table.num_rows]
    assert empty == []


@pytest.mark.parametrize("delivery", DELIVERIES)
@pytest.mark.parametrize("name", TABLES)
def test_required_columns_choices_and_limits_are_kept(delivery, name):
    for column in dictionary.tables()[name].columns:
        values = world(delivery)[name][column.name].to_pylist()
        known = [value for value in values if value is not None]
        assert not column.required or len(known) == len(values), column.name
        allowed = {choice.value for choice in column.choices}
        assert not allowed or set(known) <= allowed, column.name
        assert column.min is None or all(value >= column.min for value in known), column.name
        assert column.max is None or all(value <= column.max for value in known), column.name


def references() -> Iterator[tuple[str, str, str, str]]:
    for table in dictionary.tables().values():
        for column in table.columns:
            if column.refers_to:
                yield (table.name, column.name, *column.refers_to.split("."))


@pytest.mark.parametrize("delivery", DELIVERIES)
@pytest.mark.parametrize(("table", "column", "target", "key"), list(references()))
def test_references_resolve(delivery, table, column, target, key):
    known = set(world(delivery)[target][key].to_pylist()) | {None}
    assert set(world(delivery)[table][column].to_pylist()) <= known


@pytest.mark.parametrize("delivery", DELIVERIES)
def test_points_and_contracts_name_something_that_exists(delivery):
    facts = world(delivery)
    known = set(facts["project"]["project_id"].to_pylist())
    known |= set(facts["output"]["output_id"].to_pylist())
    known |= set(facts["transfer_contract"]["contract_id"].to_pylist())
    assert set(facts["points"]["ref"].to_pylist()) <= known
    assert set(facts["transfer_contract"]["output_ref"].to_pylist()) <= known


def test_the_organisation_has_the_size_that_was_asked_for():
    people = rows(3, "person")
    assert len(rows(3, "department")) == 14
    assert {row["tier"] for row in rows(3, "department")} == {1, 2, 3}
    assert len(people) == 900
    assert 80 <= sum(row["track"] == "flexible" for row in people) <= 100
    assert len(rows(3, "project")) == 160
    assert 12_000 <= len(rows(3, "spend")) <= 20_000


def test_projects_cost_what_such_projects_cost():
    totals = [row["budget_total"] for row in rows(3, "project")]
    assert min(totals) >= 800_000
    assert max(totals) <= 90_000_000


@pytest.mark.parametrize("delivery", DELIVERIES)
def test_weights_of_milestones_sum_to_a_hundred(delivery):
    sums: Counter[str] = Counter()
    for row in rows(delivery, "milestone"):
        sums[row["project_id"]] += row["weight_pct"]
    assert set(sums.values()) == {100.0}


@pytest.mark.parametrize("delivery", DELIVERIES)
def test_shares_of_points_sum_to_one(delivery):
    sums: Counter[tuple] = Counter()
    for row in rows(delivery, "points"):
        sums[row["rule_code"], row["ref"], row["period"]] += round(100 * row["share"])
    assert set(sums.values()) == {100}


def test_points_follow_the_rule_and_its_cap():
    caps = {row["rule_code"]: row["cap"] for row in rows(3, "point_rule")}
    earned: Counter[tuple] = Counter()
    cut = 0
    for row in rows(3, "points"):
        full = row["base_points"] * row["role_coef"] * row["share"]
        assert abs(row["points"]) <= abs(full) + 0.01
        cut += abs(row["points"]) < abs(full) - 0.01
        earned[row["person_id"], row["period"], row["rule_code"]] += abs(row["points"])
    assert all(points <= caps[key[2]] + 0.05 for key, points in earned.items())
    assert cut, "a cap that nobody meets shows nothing"


def test_nothing_lies_in_the_future_of_its_delivery():
    done = {
        "milestone": "actual_date",
        "gate_decision": "decision_date",
        "readiness": "assess_date",
        "indicator": "measured_on",
        "spend": "biz_date",
        "fund_receipt": "receipt_date",
        "output": "event_date",
        "transfer_payment": "received_date",
        "forecast": "forecast_date",
        "finding": "closed_date",
        "decision": "meeting_date",
        "person": "leave_date",
    }
    for delivery, day in AS_OF.items():
        for table, column in done.items():
            known = [value for value in world(delivery)[table][column].to_pylist() if value]
            assert max(known) <= day, (delivery, table)


def test_money_covers_thirty_six_months():
    days = [row["biz_date"] for row in rows(3, "spend")]
    months = {(day.year, day.month) for day in days}
    assert min(days) >= date(2023, 10, 1)
    assert len(months) == 36


@pytest.mark.parametrize("table", ["spend", "forecast", "points", "fund_receipt"])
def test_ledgers_only_grow(table):
    key = dictionary.tables()[table].key
    keys = [
        {tuple(row[name] for name in key) for row in rows(delivery, table)}
        for delivery in DELIVERIES
    ]
    assert keys[0] < keys[1] < keys[2]


def test_what_was_paid_stays_as_it_was_but_for_the_corrections():
    paid = [
        {(row["doc_no"], row["line"]): row["amount"] for row in rows(delivery, "spend")
         if row["money_state"] == "paid"}
        for delivery in (1, 2)
    ]  # fmt: skip
    changed = {key[0] for key, amount in paid[0].items() if paid[1][key] != amount}
    assert len(changed) == 2


def test_projects_enter_leave_and_move():
    lists = [
        {row["project_id"]: row for row in rows(delivery, "project")} for delivery in DELIVERIES
    ]
    for before, after in zip(lists, lists[1:], strict=False):
        both = before.keys() & after.keys()
        assert len(after.keys() - before.keys()) >= 3
        assert len(before.keys() - after.keys()) >= 3
        assert sum(before[one]["stage"] != after[one]["stage"] for one in both) >= 8
        assert sum(before[one]["status"] != after[one]["status"] for one in both) >= 8


def test_all_statuses_of_a_living_list_occur():
    found = {row["status"] for delivery in DELIVERIES for row in rows(delivery, "project")}
    assert found == {
        choice.value for choice in dictionary.tables()["project"].column("status").choices
    }
