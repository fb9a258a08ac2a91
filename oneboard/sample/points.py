"""Innovation points: what was earned, by whom, under which rule, and with which papers."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cache

from oneboard.sample.chance import hit, shares, stream
from oneboard.sample.days import add_days, between, quarter
from oneboard.sample.gates import reviews
from oneboard.sample.life import Life
from oneboard.sample.milestones import plan
from oneboard.sample.organisation import Row
from oneboard.sample.outputs import outputs
from oneboard.sample.people import Person, people
from oneboard.sample.projects import begun, lives
from oneboard.sample.teams import team
from oneboard.sample.transfer import contracts
from oneboard.sample.words import words

FIRST = date(2024, 1, 1)
LEADER = 1.2
OUTPUT_RULE = {
    "invention_patent": "CC-01",
    "pct": "CC-03",
    "utility_model": "CC-04",
    "software": "CC-04",
    "paper": "CC-05",
    "standard": "CC-06",
    "award": "CC-08",
}
LEVEL_RULE = {"national": "TR-01", "provincial": "TR-02", "group": "TR-02"}


@dataclass(frozen=True)
class Event:
    """Something that earns or costs points, and the people who share it."""

    rule: str
    ref: str
    day: date
    people: tuple[Person, ...]
    life: Life


def point_rule_rows(day: date) -> list[Row]:
    return [
        {
            "rule_code": rule["code"],
            "version": version,
            "pillar": rule["pillar"],
            "item": rule["item"],
            "unit": rule["unit"],
            "base_points": float(points),
            "cap": float(rule["cap"]),
        }
        for rule in words("points")["rule"]
        for version, points in rule["points"].items()
        if int(version) <= day.year
    ]


def points_rows(day: date) -> list[Row]:
    listed = {life.project_id for life in begun(day)}
    return [state_on(row, day) for row in all_points() if row["day"] <= day and row["of"] in listed]


def state_on(row: Row, day: date) -> Row:
    """Points are claimed first, and judged about two months later."""
    shown = {name: value for name, value in row.items() if name not in ("day", "of")}
    if add_days(row["day"], 55) > day and row["pillar"] != "deduction":
        shown["state"] = "claimed"
    return shown


@cache
def all_points() -> tuple[Row, ...]:
    rows: list[Row] = []
    used: dict[tuple, float] = defaultdict(float)
    keys: set[tuple] = set()
    for event in sorted(events(), key=lambda one: (one.day, one.rule, one.ref)):
        for row in awards(event):
            key = (row["person_id"], row["period"], row["rule_code"], row["ref"])
            if key not in keys:
                keys.add(key)
                rows.append(capped(row, used))
    return tuple(rows)


def capped(row: Row, used: dict[tuple, float]) -> Row:
    """Points of one person under one rule stop at the cap of the quarter."""
    key = (row["person_id"], row["period"], row["rule_code"])
    left = rule_of(row["rule_code"])["cap"] - used[key]
    points = max(-left, min(left, row["points"]))
    used[key] += abs(points)
    return row | {"points": round(points, 2)}


@cache
def rule_of(code: str) -> dict:
    return next(rule for rule in words("points")["rule"] if rule["code"] == code)


def awards(event: Event) -> list[Row]:
    rng = stream("award", event.rule, event.ref, event.day)
    rule = rule_of(event.rule)
    base = float(rule["points"]["2026" if event.day.year >= 2026 else "2024"])
    state = rng.choices(("approved", "rejected", "appealed"), weights=(95, 4, 1))[0]
    paper = papers(event)
    rows = []
    parts = shares(rng, len(event.people))
    for place, (person, share) in enumerate(zip(event.people, parts, strict=True)):
        role = LEADER if place == 0 and rule["pillar"] != "deduction" else 1.0
        rows.append(
            {
                "person_id": person.person_id,
                "person_name": person.name,
                "dept_id": person.dept_id,
                "period": quarter(event.day),
                "pillar": rule["pillar"],
                "rule_code": event.rule,
                "ref": event.ref,
                "base_points": base,
                "role_coef": role,
                "share": share,
                "points": base * role * share,
                "state": "approved" if rule["pillar"] == "deduction" else state,
                "evidence_ref": paper,
                "day": event.day,
                "of": event.life.project_id,
            }
        )
    return rows


def papers(event: Event) -> str | None:
    told = words("points")["without_evidence"]
    weak = event.people[0].dept_id == told["dept"]
    share = told["share"] if weak else 0.5 + 0.5 * event.life.habits["evidence"]
    rng = stream("papers", event.rule, event.ref)
    return f"JF-{event.day:%y%m}-{rng.randrange(1000, 9999)}" if hit(rng, share) else None


def events() -> list[Event]:
    found = [*output_events(), *contract_events()]
    for life in lives():
        if not life.never_started():
            found += [*project_events(life), *milestone_events(life), *gate_events(life)]
            found += late_reports(life)
    return [event for event in found if event.day >= FIRST]


def output_events() -> list[Event]:
    found = []
    for one in outputs():
        rule = OUTPUT_RULE.get(one.kind, "CC-07")
        found.append(Event(rule, one.output_id, one.filed, one.authors, one.life))
        if one.granted and one.kind == "invention_patent":
            found.append(Event("CC-02", one.output_id, one.granted, one.authors, one.life))
    return found


def contract_events() -> list[Event]:
    found = []
    by_id = {person.person_id: person for person in people()}
    for one in contracts():
        group = tuple(team(one.life)[:4])
        found.append(Event("ZH-01", one.contract_id, one.signed, group, one.life))
        if one.agent:
            found.append(Event("ZH-04", one.contract_id, one.signed, (by_id[one.agent],), one.life))
        came = [pay.comes for pay in one.payments if pay.comes]
        found += [Event("ZH-02", one.contract_id, day, group, one.life) for day in came]
    return found


def project_events(life: Life) -> list[Event]:
    """Carrying a project earns points in each year it runs, booked in its month of approval."""
    rule = LEVEL_RULE.get(life.level, "TR-03")
    days = [life.plan_start.replace(year=year, day=1) for year in range(life.plan_start.year, 2027)]
    group = tuple(team(life))
    return [Event(rule, life.project_id, day, group, life) for day in days if day < life.work_end]


def milestone_events(life: Life) -> list[Event]:
    """A review or a delivery within a month of its day earns; much too late costs, where told."""
    found = []
    group = tuple(team(life)[:4])
    for one in plan(life):
        if one.kind == "technical" or one.reached > life.work_end:
            continue
        late = (one.reached - one.baseline).days
        if late <= 30:
            found.append(Event("TR-04", life.project_id, one.reached, group, life))
        elif late > 120 and life.habits["candour"] > 0:
            day = add_days(one.baseline, 120)
            found.append(Event("KF-01", life.project_id, day, group[:1], life))
    return found


def late_reports(life: Life) -> list[Event]:
    """Reports that came late or wrong cost the leader; who keeps few papers also reports late."""
    rng = stream("late reports", life.name)
    days = [between(life.plan_start, life.work_end, rng.random()) for _ in range(2)]
    weak = 1 - life.habits["evidence"]
    group = (team(life)[0],)
    return [Event("KF-02", life.project_id, day, group, life) for day in days if hit(rng, weak)]


def gate_events(life: Life) -> list[Event]:
    group = tuple(team(life)[:5])
    return [
        Event("ZH-03", life.project_id, row["decision_date"], group, life)
        for row in reviews(life)
        if row["gate"] in ("to_incubation", "to_industrial") and row["decision"].startswith("go")
    ]
