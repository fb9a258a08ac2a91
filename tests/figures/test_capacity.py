"""Capacity, recomputed slowly from the sample's own rows."""

from collections import defaultdict

import pytest

from oneboard import access, query, sample

AS_OF = sample.AS_OF[3]


@pytest.fixture(scope="module")
def months() -> dict[tuple, dict[str, list]]:
    """Per unit and resource, per month: what there is and what each project asks."""
    found: dict[tuple, dict[str, list]] = defaultdict(lambda: defaultdict(list))
    for row in sample.world(3)["capacity"].to_pylist():
        found[row["dept_id"], row["resource"]][row["period"]].append(row)
    return found


def judged(by_month: dict[str, list]) -> list[list[dict]]:
    """The three months after the data, or the last three where nothing is planned."""
    ahead = sorted(period for period in by_month if period > f"{AS_OF:%Y-%m}")
    return [by_month[period] for period in (ahead[:3] or sorted(by_month)[-3:])]


def asked(rows: list[dict]) -> float:
    return sum(row["demand"] for row in rows)


@pytest.fixture
def tiles(on_sample) -> dict[str, float]:
    answer = query.ask("capacity/headline", seen=query.sight(access.local()))
    return {row.figure: row.value for row in answer}


def test_the_bottleneck_is_the_fullest_resource(months, on_sample, tiles):
    load = {
        key: sum(map(asked, spans)) / sum(rows[0]["available"] for rows in spans)
        for key, spans in ((key, judged(by_month)) for key, by_month in months.items())
    }
    first = query.ask("capacity/resources", seen=query.sight(access.local())).rows[0]
    assert (first.dept_id, first.resource) == max(load, key=load.get)
    assert tiles["bottleneck_load"] == pytest.approx(max(load.values()))
    assert tiles["resources_over"] == sum(value >= 1 for value in load.values()) > 0


def test_slack_of_another_month_does_not_help(months, tiles):
    short = {True: 0.0, False: 0.0}
    squeezed = set()
    for (_, resource), by_month in months.items():
        spans = judged(by_month)
        people = "人月" in resource
        short[people] += sum(max(0, asked(rows) - rows[0]["available"]) for rows in spans)
        if sum(map(asked, spans)) >= sum(rows[0]["available"] for rows in spans):
            squeezed |= {row["project_id"] for rows in spans for row in rows if row["demand"] > 0}
    assert tiles["people_short"] == pytest.approx(short[True])
    assert tiles["days_short"] == pytest.approx(short[False])
    assert tiles["projects_squeezed"] == len(squeezed)
