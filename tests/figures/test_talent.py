"""The people on two tracks, recounted slowly from the sample's own rows."""

from collections import Counter, defaultdict

import pytest

from oneboard import access, query, sample

AS_OF = sample.AS_OF[3]
LAST_YEAR = AS_OF.replace(year=AS_OF.year - 1)
SPAN = AS_OF.replace(year=AS_OF.year - 2)  # 24 months
EXECUTIVE = access.Viewer("executive", frozenset({"executive"}))


@pytest.fixture(scope="module")
def world() -> dict[str, list[dict]]:
    return {name: rows.to_pylist() for name, rows in sample.world(3).items()}


@pytest.fixture(scope="module")
def here(world) -> list[dict]:
    return [p for p in world["person"] if not p["leave_date"] or p["leave_date"] > AS_OF]


def ask(name: str, viewer: access.Viewer | None = None) -> query.Answer:
    return query.ask(name, {}, seen=query.sight(viewer or access.local()))


@pytest.mark.usefixtures("on_sample")
def test_who_is_here_who_came_and_who_left(world, here):
    tiles = {row.figure: row.value for row in ask("talent/headline")}
    flexible = [person for person in here if person["track"] == "flexible"]
    assert tiles["people_here"] == len(here)
    assert tiles["fte_here"] == pytest.approx(sum(person["fte"] for person in here))
    assert tiles["flexible_share"] == pytest.approx(len(flexible) / len(here))
    came = [p for p in world["person"] if LAST_YEAR < p["join_date"] <= AS_OF]
    left = [p for p in world["person"] if p["leave_date"] and LAST_YEAR < p["leave_date"] <= AS_OF]
    assert (tiles["people_came"], tiles["people_left"]) == (len(came), len(left))


@pytest.mark.usefixtures("on_sample")
def test_what_a_person_year_brings_and_that_few_people_are_hidden(world):
    names = Counter(person["person_name"] for person in world["person"])
    years, people, made = defaultdict(float), Counter(), Counter()
    home = {}
    for person in (p for p in world["person"] if p["is_rd"]):
        first = max(person["join_date"], SPAN)
        last = min(person["leave_date"] or AS_OF, AS_OF)
        key = person["dept_id"], person["track"]
        if (last - first).days > 0:
            years[key] += person["fte"] * (last - first).days / 365.25
            people[key] += 1
            if names[person["person_name"]] == 1:
                home[person["person_name"]] = key
    for output in world["output"]:
        if SPAN < output["event_date"] <= AS_OF and output["status"] != "lapsed":
            made[home.get(output["first_author"])] += 1
    for row in ask("talent/output_per_year"):
        for track in ("permanent", "flexible"):
            key = row.dept_id, track
            told = row.values[f"{track}_per_year"]
            if people[key] < 5:
                assert told is None
            else:
                assert told == pytest.approx(made[key] / years[key])


@pytest.mark.usefixtures("on_sample")
def test_names_are_only_for_those_who_may_see_them(here):
    assert len(ask("talent/people")) == len(here)
    assert not len(ask("talent/people", EXECUTIVE))
    seen = query.sight(EXECUTIVE)
    asked = query.load("talent/headline")
    found = query.behind(asked, "people_here", {}, mark={}, seen=seen)
    assert found.is_closed and not found.records
