"""What a version knows today about an earlier day, and what a comparison is handed."""

from collections import Counter
from dataclasses import replace

import pytest

from oneboard import access, query, sample, store
from oneboard.query import compared, gate

LEDGER = """
select project_id, cast(sum(amount) as double) from spend
where coalesce(money_state, 'paid') = 'paid' and biz_date <= $then[1]
group by project_id
"""


def told(seen: query.Sight) -> dict[tuple, tuple]:
    names, records, _ = gate.run(compared.STANDING, {}, seen=seen)
    key, measures = ("account", "figure"), ("amount", "base", "edition")
    rows = [dict(zip(names, record, strict=True)) for record in records]
    return {tuple(r[n] for n in key): tuple(r[n] for n in measures) for r in rows}


@pytest.mark.usefixtures("on_sample")
def test_deliveries_that_correct_nothing_leave_the_earlier_day_as_it_was():
    now = query.sight(access.local())
    then = store.version(now.board, 2).as_of
    before, again = told(replace(now, number=2)), told(replace(now, then=then))
    new_budgets = {one for one in before if again[one][2] != before[one][2]}
    kept = before.keys() - new_budgets
    assert {one: again[one] for one in kept} == {one: before[one] for one in kept}
    budgets = [
        {(row["project_id"], row["version"]) for row in sample.world(n)["budget"].to_pylist()
         if row["fiscal_year"] == then.year}
        for n in (2, 3)
    ]  # fmt: skip
    arrived = {project for project, _ in budgets[1] - budgets[0]}
    assert {project for project, _ in new_budgets} == arrived & {project for project, _ in before}
    assert new_budgets
    assert told(now) != before


@pytest.mark.usefixtures("on_sample")
def test_what_the_ledger_says_otherwise_of_the_earlier_day_is_a_correction():
    now = query.sight(access.local())
    then = store.version(now.board, 1).as_of
    change: Counter = Counter()
    for number, sign in ((3, 1), (1, -1)):
        _, records, _ = gate.run(LEDGER, {"then": [then]}, seen=replace(now, number=number))
        change.update({one: sign * amount for one, amount in records})
    listed = {account for account, _ in told(replace(now, number=1))}
    wanted = {one: amount for one, amount in change.items() if amount and one in listed}
    parts = query.behind(
        query.load("changes/waterfall"), "moved_by", {"compared": 1},
        mark={"figure": "paid_to_date", "part": "correction"}, seen=now,
    )  # fmt: skip
    places = [parts.columns.index(name) for name in ("project_id", "value")]
    assert {row[places[0]]: row[places[1]] for row in parts.records} == pytest.approx(wanted)
    assert wanted


@pytest.mark.usefixtures("on_sample")
def test_without_a_choice_the_version_before_is_compared_with():
    seen = query.sight(access.local())
    usual = query.ask("changes/moves", seen=seen)
    assert usual.records == query.ask("changes/moves", {"compared": 2}, seen=seen).records
    assert usual.records != query.ask("changes/moves", {"compared": 1}, seen=seen).records
    assert not len(query.ask("changes/moves", seen=replace(seen, number=1)))


@pytest.mark.usefixtures("on_sample")
def test_a_comparison_keeps_to_what_the_viewer_may_see():
    seen = query.sight(replace(access.local(), departments=("D03",)))
    parts = query.behind(
        query.load("changes/waterfall"), "moved_by", {"compared": 2}, mark={}, seen=seen
    )
    place = parts.columns.index("project_id")
    owners = {
        row["project_id"]: row["lead_dept_id"] for row in sample.world(3)["project"].to_pylist()
    }
    assert {owners[record[place]] for record in parts.records} == {"D03"}


@pytest.mark.usefixtures("on_sample")
def test_another_version_is_brought_once():
    seen, asked = query.sight(replace(access.local(), departments=("D05",))), []

    def run(*given, **more):
        asked.append(more["seen"])
        return gate.run(*given, **more)

    connection, choices = gate._connection(seen), {compared.NEED: [1]}
    for _ in range(2):
        handed = compared.given(choices, connection, seen=seen, run=run, asking=gate.asking)
    assert handed == choices
    assert [look.number for look in asked] == [1, 3]
