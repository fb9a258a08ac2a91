"""What a version knows today about an earlier day, and what a comparison is handed."""

from collections import Counter
from dataclasses import replace

import pytest

from oneboard import access, query, store
from oneboard.query import compared, gate

STANDING = "changes/standing"
LEDGER = """
select project_id, cast(sum(amount) as double) from spend
where coalesce(money_state, 'paid') = 'paid' and biz_date <= $then[1]
group by project_id
"""
MEASURES = slice(10, None)  # after what only describes a project


def told(seen: query.Sight) -> dict[str, tuple]:
    answer = query.ask(STANDING, seen=seen)
    return {record[0]: record[MEASURES] for record in answer.records}


@pytest.mark.usefixtures("on_sample")
def test_deliveries_that_correct_nothing_leave_the_earlier_day_as_it_was():
    now = query.sight(access.local())
    then = store.version(now.board, 2).as_of
    before, again = told(replace(now, number=2)), told(replace(now, then=then))
    assert {one: again[one] for one in before} == before
    assert told(now) != before


@pytest.mark.usefixtures("on_sample")
def test_what_the_ledger_says_otherwise_of_the_earlier_day_is_a_correction():
    now = query.sight(access.local())
    then = store.version(now.board, 1).as_of
    change: Counter = Counter()
    for number, sign in ((3, 1), (1, -1)):
        _, records, _ = gate.run(LEDGER, {"then": [then]}, seen=replace(now, number=number))
        change.update({one: sign * amount for one, amount in records})
    listed = query.ask(STANDING, seen=replace(now, number=1)).column("project_id")
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
    rows = compared.given({compared.NEED: [2]}, seen=seen, run=gate.run)[compared.NEED]
    assert {row["lead_dept_id"] for row in rows[1:]} == {"D03"}
