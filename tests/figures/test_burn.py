"""The money of the burn page, recomputed slowly from the sample's own rows."""

from collections import Counter, defaultdict
from datetime import date

import pytest

from oneboard import access, query, sample

RUNNING = ("active", "change_pending", "suspended", "closing")
COMMITTED = ("reserved", "contracted", "approved")
AS_OF = sample.AS_OF[3]
YEAR = AS_OF.year


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    return {name: rows.to_pylist() for name, rows in sample.world(3).items()}


@pytest.fixture(scope="module")
def budget(world) -> list[dict]:
    """The lines of the last version of each project and year."""
    last: dict[tuple, tuple] = {}
    for row in world["budget"]:
        key = row["project_id"], row["fiscal_year"]
        last[key] = max(last.get(key, (False, "")), rank(row))
    return [r for r in world["budget"] if rank(r) == last[r["project_id"], r["fiscal_year"]]]


def rank(row: dict) -> tuple[bool, str]:
    return row["version"] != "original", row["version"]


@pytest.fixture(scope="module")
def running(world) -> dict[str, dict]:
    return {row["project_id"]: row for row in world["project"] if row["status"] in RUNNING}


@pytest.fixture(scope="module")
def whole(world, budget) -> dict[str, float]:
    """The whole budget of each project: its lines where they are complete, else what is listed."""
    lines = sums(budget, lambda row: True)
    listed = {row["project_id"]: row["budget_total"] for row in world["project"]}
    return {
        p: lines[p] if lines[p] >= 0.95 * float(total or 0) else float(total)
        for p, total in listed.items()
    }


def sums(rows: list[dict], wanted) -> Counter:
    found: Counter = Counter()
    for row in rows:
        if wanted(row):
            found[row["project_id"]] += float(row["amount"])
    return found


def spent(world, *states: str, since: date = date.min) -> Counter:
    return sums(
        world["spend"],
        lambda row: row["money_state"] in states and since <= row["biz_date"] <= AS_OF,
    )


def due(row: dict) -> bool:
    return row["fiscal_year"] < YEAR or (row["fiscal_year"] == YEAR and row["month"] <= AS_OF.month)


def ask(name: str) -> query.Answer:
    return query.ask(name, seen=query.sight(access.local()))


def test_the_tiles(on_sample, world, budget, running, whole):
    january = date(YEAR, 1, 1)
    year = sum(float(row["amount"]) for row in budget if row["fiscal_year"] == YEAR)
    paid = sum(spent(world, "paid", since=january).values())
    committed = sum(spent(world, *COMMITTED, since=january).values())
    wanted = {
        "budget_year": year,
        "paid_year": paid,
        "execution_rate": paid / year,
        "committed_year": committed,
        "free_year": year - paid - committed,
        "running_dry": len(running_dry(world, running, whole)),
    }
    assert wanted["running_dry"] > 0
    tiles = {row.figure: row.value for row in ask("burn/headline")}
    assert tiles == pytest.approx(wanted)


def running_dry(world, running, whole) -> list[str]:
    """Nothing left, or not enough to the end and for less than three months at the last pace."""
    gone, lately = spent(world, "paid", *COMMITTED), spent(world, "paid", since=date(YEAR, 7, 1))
    dry = []
    for project_id, row in running.items():
        left = whole[project_id] - gone[project_id]
        needed = max(0, ((row["forecast_end"] or row["plan_end"]) - AS_OF).days) / 30.4375
        pace = lately[project_id] / 3
        if left < 0 or (left == 0 and needed) or (pace > 0 and left / pace < min(3, needed)):
            dry.append(project_id)
    return dry


def test_earned_value(on_sample, world, budget, running, whole):
    lines, planned = sums(budget, lambda row: True), sums(budget, due)
    paid, proven = spent(world, "paid"), proven_shares(world)
    managed = [
        p
        for p, row in running.items()
        if p in proven and lines[p] >= 0.95 * float(row["budget_total"])
    ]
    wanted = {
        "bac": sum(whole[p] for p in managed),
        "pv": sum(planned[p] for p in managed),
        "ev": sum(proven[p] * whole[p] for p in managed),
        "ac": sum(paid[p] for p in managed),
    }
    row = ask("burn/evm_status").rows[0]
    assert {name: getattr(row, name) for name in wanted} == pytest.approx(wanted)
    assert row.cpi == pytest.approx(wanted["ev"] / wanted["ac"])
    assert row.spi == pytest.approx(wanted["ev"] / wanted["pv"])
    assert row.covered == len(managed) > 100
    assert len(ask("burn/evm_projects")) == len(managed)


def proven_shares(world) -> dict[str, float]:
    """Weight of the milestones done with evidence, of all that were not cancelled."""
    weights: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for row in world["milestone"]:
        if row["status"] != "cancelled":
            proven = row["status"] == "done" and bool(row["evidence_ref"])
            weights[row["project_id"]].append((row["weight_pct"], proven))
    return {
        p: sum(w for w, proven in rows if proven) / sum(w for w, _ in rows)
        for p, rows in weights.items()
    }


def test_the_sample_is_a_believable_portfolio(on_sample):
    """Most projects keep their plan, enough do not: what the page is for."""
    rows = ask("burn/evm_projects").rows
    at_risk = sum(row.state == "risk" for row in rows) / len(rows)
    assert 0.25 <= at_risk <= 0.45
    assert 0.85 <= ask("burn/evm_status").rows[0].spi <= 0.95


def test_findings_on_lump_sums(on_sample, world, budget, running, whole):
    wanted = {
        p: sum(
            [
                abs(pace_gap(world, row, whole[p])) >= 0.20,
                unevenness(world, budget, p) > 0.25,
                paid_share(world, p, lambda line: line["is_related_party"]) > 0.20,
                paid_share(world, p, lambda line: not line["voucher_ref"]) > 0.05,
            ]
        )
        for p, row in running.items()
        if row["budget_mode"] == "lump_sum"
    }
    assert max(wanted.values()) >= 3
    assert {row.project_id: row.flags for row in ask("burn/lump_sum")} == wanted


def pace_gap(world, row: dict, whole: float) -> float:
    gone = (min(AS_OF, row["plan_end"]) - row["plan_start"]).days + 1
    length = (row["plan_end"] - row["plan_start"]).days + 1
    return spent(world, "paid")[row["project_id"]] / whole - gone / length


def unevenness(world, budget, project_id: str) -> float:
    """Largest distance between share of money and share of months, in the last complete year."""
    paid = [0.0] * 12
    planned = [0.0] * 12
    for row in world["spend"]:
        day = row["biz_date"]
        if row["project_id"] == project_id and row["money_state"] == "paid" and day.year < YEAR:
            paid[day.month - 1] += float(row["amount"]) if day.year == YEAR - 1 else 0
    for row in budget:
        if row["project_id"] == project_id and row["fiscal_year"] == YEAR - 1:
            planned[row["month"] - 1] += float(row["amount"])
    begun = next((n for n in range(12) if paid[n] or planned[n]), 12)
    if sum(paid) <= 0 or 12 - begun < 6:
        return 0.0
    return max(
        abs(sum(paid[: n + 1]) / sum(paid) - (n + 1 - begun) / (12 - begun))
        for n in range(begun, 12)
    )


def paid_share(world, project_id: str, marked) -> float:
    lines = [
        row
        for row in world["spend"]
        if row["project_id"] == project_id and row["money_state"] == "paid"
    ]
    total = sum(float(row["amount"]) for row in lines)
    return sum(float(row["amount"]) for row in lines if marked(row)) / total if total else 0.0
