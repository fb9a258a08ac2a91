"""The headline of lump-sum money, recomputed slowly from the sample's own rows."""

from collections import defaultdict

import pytest

from oneboard import access, dictionary, query, sample

AS_OF = sample.AS_OF[3]
RUNNING = ("active", "change_pending", "suspended", "closing")
KINDS = ("entertainment", "gift", "fine", "donation", "investment", "debt")


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    return {name: rows.to_pylist() for name, rows in sample.world(3).items()}


@pytest.fixture(scope="module")
def lumps(world) -> dict[str, dict]:
    return {
        row["project_id"]: row
        for row in world["project"]
        if row["budget_mode"] == "lump_sum" and row["status"] in RUNNING
    }


@pytest.fixture(scope="module")
def lines(world, lumps) -> list[dict]:
    return [r for r in world["spend"] if r["project_id"] in lumps and r["biz_date"] <= AS_OF]


@pytest.fixture
def told(on_sample) -> dict[str, query.Row]:
    answer = query.ask("lump_sum/headline", seen=query.sight(access.local()))
    return {row.figure: row for row in answer}


def test_paid_to_related_parties_and_without_voucher(lines, told):
    paid = [row for row in lines if row["money_state"] == "paid"]
    related = sum(row["amount"] for row in paid if row["is_related_party"])
    bare = sum(row["amount"] for row in paid if not (row["voucher_ref"] or "").strip())
    assert told["lump_paid"].value == pytest.approx(float(sum(row["amount"] for row in paid)))
    assert told["lump_related"].value == pytest.approx(float(related)) and related > 0
    assert told["lump_unvouched"].value == pytest.approx(float(bare)) and bare > 0


def test_words_of_the_negative_list(lines, told):
    """The sample writes in Chinese, so a word is found wherever it stands."""
    settings = dictionary.settings()
    words = [
        word.strip()
        for kind in KINDS
        for word in settings[f"negative_{kind}"].default.split(",")
        if not word.strip().isascii()
    ]
    hits = [r for r in lines if any(word in (r["summary"] or "") for word in words)]
    assert told["lump_negative"].value == pytest.approx(float(sum(r["amount"] for r in hits)))
    assert hits


def test_who_leaves_spending_to_the_end_of_the_year(lines, told):
    year, last = defaultdict(float), defaultdict(float)
    for row in lines:
        if row["money_state"] == "paid" and row["biz_date"].year == AS_OF.year - 1:
            year[row["project_id"]] += float(row["amount"])
            last[row["project_id"]] += float(row["amount"]) * (row["biz_date"].month >= 10)
    rushed = [name for name, paid in year.items() if paid > 0 and last[name] / paid > 0.4]
    assert (told["lump_rushed"].value, told["lump_rushed"].plan) == (len(rushed), len(year))


def test_findings_open(world, lumps, told):
    still = [r for r in world["finding"] if r["project_id"] in lumps and not r["closed_date"]]
    assert told["lump_findings"].value == len(still) > 0
    assert told["lump_findings"].plan == len({row["project_id"] for row in still})
