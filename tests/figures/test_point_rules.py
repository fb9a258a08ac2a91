"""Points by the rules, and by other rules, recomputed slowly from the sample's own rows."""

from collections import defaultdict

import pytest

from oneboard import access, query, sample

AS_OF = sample.AS_OF[3]
YEAR = str(AS_OF.year)
EXECUTIVE = access.Viewer("executive", frozenset({"executive"}))


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    return {name: rows.to_pylist() for name, rows in sample.world(3).items()}


@pytest.fixture(scope="module")
def live(world) -> list[dict]:
    """Awards of this year that were not rejected."""
    rows = (row for row in world["points"] if row["period"][:4] == YEAR)
    return [row for row in rows if row["state"] != "rejected"]


@pytest.fixture(scope="module")
def books(world) -> dict[str, dict[str, dict]]:
    found: dict[str, dict[str, dict]] = defaultdict(dict)
    for row in world["point_rule"]:
        found[row["version"]][row["rule_code"]] = row
    return found


def ask(name: str, viewer: access.Viewer | None = None, **choices) -> query.Answer:
    return query.ask(name, choices, seen=query.sight(viewer or access.local()))


def by_department(live, book, coefs=None) -> dict[str, float]:
    """Points of each department; where a cap bites, every award of the sum is cut alike."""
    sums, parts = defaultdict(float), []
    for row in live:
        role = (coefs or {}).get(row["role_coef"], row["role_coef"])
        worth = book[row["rule_code"]]["base_points"] * role * row["share"]
        key = row["person_id"], row["rule_code"], row["period"]
        sums[key] += worth
        parts.append((row, worth, key))
    found: dict[str, float] = defaultdict(float)
    for row, worth, key in parts:
        cap = book[row["rule_code"]]["cap"]
        cut = min(1, cap / abs(sums[key])) if cap and sums[key] else 1
        found[row["dept_id"]] += worth * cut
    return found


@pytest.mark.usefixtures("on_sample")
def test_the_book_of_now_against_the_one_before(live, books):
    old, new = by_department(live, books["2024"]), by_department(live, books["2026"])
    rows = ask("point_rules/groups").rows
    assert {row.group_code for row in rows} == set(new)
    for row in rows:
        assert row.points_old_rules == pytest.approx(old[row.group_code])
        assert row.points_new_rules == pytest.approx(new[row.group_code])


@pytest.mark.usefixtures("on_sample")
def test_a_change_tried_on_the_page(live, books):
    book = books["2026"]
    tried = book | {"CC-01": book["CC-01"] | {"base_points": 6, "cap": None}}
    wish = {"rules": ["CC-01"], "rule_points": [6.0], "rule_caps": [0.0], "roles": [1.2],
            "role_coefs": [1.5]}  # fmt: skip
    old, new = by_department(live, book), by_department(live, tried, {1.2: 1.5})
    for row in ask("point_rules/groups", **wish):
        assert row.points_old_rules == pytest.approx(old[row.group_code])
        assert row.points_new_rules == pytest.approx(new[row.group_code])


@pytest.mark.usefixtures("on_sample")
def test_tiles_against_the_rows(world, live, books):
    tiles = {row.figure: row for row in ask("point_rules/headline")}
    assert tiles["points_by_book"].value == pytest.approx(
        sum(by_department(live, books["2026"]).values())
    )
    shares = defaultdict(float)
    for row in live:
        shares[row["rule_code"], row["ref"], row["period"]] += row["share"]
    off = sum(abs(total - 1) > 0.01 for total in shares.values())
    assert (tiles["shares_apart"].value, tiles["shares_apart"].total) == (off, len(shares))
    waits = [row for row in live if row["state"] in ("claimed", "appealed")]
    assert tiles["claims_open"].value == len(waits)
    this_year = [row for row in world["points"] if row["period"][:4] == YEAR]
    decided = [
        row["state"]
        for row in this_year
        if row["state"] in ("approved", "rejected") and row["pillar"] != "deduction"
    ]
    assert tiles["refused_share"].value == pytest.approx(decided.count("rejected") / len(decided))


@pytest.mark.usefixtures("on_sample")
def test_nobody_is_named_to_who_may_not_see_names():
    assert len(ask("point_rules/movers")) == 20
    assert not len(ask("point_rules/movers", EXECUTIVE))
    for name in ("open_claims", "apart"):
        assert not any(ask(f"point_rules/{name}", EXECUTIVE).column("person_name"))
