"""Draws the lives of all projects: ordinary ones by chance, those of a story as told."""

from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache
from random import Random

from oneboard.sample.approval import (
    Topic,
    grade,
    hinted,
    kind,
    levels,
    money,
    org_mode,
    real_end,
    started,
)
from oneboard.sample.chance import hit, pick, stream
from oneboard.sample.days import AS_OF, add_days, add_months, between, workday
from oneboard.sample.life import WAN, Change, Life, Step
from oneboard.sample.organisation import departments
from oneboard.sample.words import words

ORDER = ("research", "pilot", "incubation", "industrialization")
DWELL = {"research": (11, 20), "pilot": (10, 19), "incubation": (8, 15)}
ENTRY = {
    "research": {"research": 76, "pilot": 20, "incubation": 4},
    "technology_center": {"research": 90, "pilot": 10},
    "pilot": {"research": 10, "pilot": 74, "incubation": 16},
    "production": {"research": 8, "pilot": 26, "incubation": 34, "industrialization": 32},
    "marketing": {"research": 40, "incubation": 60},
}


@cache
def lives() -> tuple[Life, ...]:
    """All projects in order of their number; ids run by year of start."""
    told = {story["topic"]: story for story in words("stories")["project"]}
    gone = {entry["topic"]: entry for entry in words("stories")["withdrawn"]}
    drawn = [draw(number, topic, told, gone) for number, topic in enumerate(topics(), start=1)]
    return tuple(with_ids(drawn))


def topics() -> list[Topic]:
    return [
        Topic(name=zh, english=en, field=field)
        for field, entry in words("fields").items()
        for zh, en in entry["topics"]
    ]


def draw(number: int, topic: Topic, told: dict, gone: dict) -> Life:
    if topic.name in told:
        return as_told(ordinary(number, topic, dept_id=told[topic.name]["dept"]), told[topic.name])
    if topic.name in gone:
        return withdrawn(ordinary(number, topic), gone[topic.name])
    return ordinary(number, topic)


def with_ids(drawn: list[Life]) -> list[Life]:
    """Ids as a project office gives them: by year, in order of start."""
    years: Counter[int] = Counter()
    ids = {}
    for life in sorted(drawn, key=lambda one: (one.plan_start, one.number)):
        years[life.plan_start.year] += 1
        ids[life.number] = f"RE-{life.plan_start.year}-{years[life.plan_start.year]:03d}"
    return [replace(life, project_id=ids[life.number]) for life in drawn]


def ordinary(number: int, topic: Topic, *, dept_id: str | None = None) -> Life:
    rng = stream("project", topic.name)
    dept = departments()[dept_id or pick(rng, words("fields")[topic.field]["departments"])]
    basic = topic.field == "support" or hinted(topic.name, "applied_basic")
    entry = "research" if basic else pick(rng, ENTRY[dept.kind])
    start = started(rng)
    level = pick(rng, levels(dept, entry, topic.field))
    plan_end = add_months(start, rng.randrange(20, 40))
    life = Life(
        number=number,
        project_id="",
        name=topic.name,
        english=topic.english,
        field=topic.field,
        dept_id=dept.dept_id,
        listed=min(add_days(start, -rng.randrange(35, 75)), date(2026, 9, 1)),
        left=None,
        plan_start=start,
        plan_end=plan_end,
        real_end=real_end(rng, start, plan_end, dept.habits["slip"]),
        budget=money(rng, level, scale=0.3 if dept.kind == "marketing" else 1.0),
        lump_sum=hit(rng, 0.34 if level in ("company", "department") else 0.12),
        special_share=rng.choice((0.3, 0.4, 0.5, 0.6))
        if level in ("national", "provincial")
        else 0.0,
        level=level,
        kind=kind(rng, topic, entry, level),
        grade=grade(rng, level),
        org_mode=org_mode(rng, level),
        major=level in ("national", "provincial") and hit(rng, 0.7),
        steps=(Step(entry, start),),
        habits={**dept.habits, "burn": dept.habits["burn"] * rng.uniform(0.96, 1.04)},
    )
    return with_fate(rng, replace(life, steps=steps(rng, life, entry)))


def steps(rng: Random, life: Life, entry: str) -> tuple[Step, ...]:
    """Stages one after the other, until the work ends."""
    walk, day = [Step(entry, life.plan_start)], life.plan_start
    for current, following in zip(ORDER, ORDER[1:], strict=False):
        if ORDER.index(current) < ORDER.index(entry):
            continue
        if following not in reach(life):
            break
        late = 1 + 0.04 * life.habits["slip"]
        day = workday(add_days(day, round(30 * rng.uniform(*DWELL[current]) * late)))
        if day > add_days(life.real_end, -120) or hit(rng, 0.16):
            break
        walk.append(Step(following, day))
    return tuple(walk)


def reach(life: Life) -> tuple[str, ...]:
    """Stages a project can come to at all: basic work ends in the laboratory or a pilot."""
    ends = {"applied_basic": 2, "support": 1}
    return ORDER[: ends.get(life.kind, len(ORDER))]


def with_fate(rng: Random, life: Life) -> Life:
    """A few are stopped, a few pause for some months."""
    chance_ = rng.random()
    if chance_ < 0.055:
        return ended(life, workday(between(life.plan_start, life.real_end, rng.uniform(0.3, 0.7))))
    first = add_days(date(2025, 9, 1), rng.randrange(330))
    inside = add_months(life.plan_start, 7) < first < add_months(life.real_end, -4)
    return paused(life, first, rng.randrange(100, 260)) if inside and chance_ < 0.13 else life


def paused(life: Life, first: date, days: int) -> Life:
    end = add_days(life.real_end, days)
    return replace(life, pause=(first, add_days(first, days)), real_end=end)


def ended(life: Life, day: date) -> Life:
    """Stopped on that day, if any delivery can know it."""
    if day > max(AS_OF.values()):
        return life
    walk = tuple(step for step in life.steps if step.entered < add_days(day, -60)) or life.steps[:1]
    return replace(life, killed=day, steps=walk)


def withdrawn(life: Life, entry: dict) -> Life:
    """A proposal that left the list before any money or review was spent on it."""
    start = add_months(entry["listed"], 9)
    shift = start - life.plan_start
    return replace(
        life,
        listed=entry["listed"],
        left=entry["left"],
        plan_start=start,
        plan_end=life.plan_end + shift,
        real_end=life.real_end + shift,
        steps=(Step("research", start),),
        killed=None,
        pause=None,
        story="withdrawn",
        told=entry,
    )


def as_told(life: Life, story: dict) -> Life:
    """The life that a story asks for; what the story leaves open stays as drawn."""
    start = story["start"]
    plan_end = add_months(start, story["months"])
    habits = {**life.habits, **story["habits"]}
    walk = (Step(story["entry"], start), *(Step(name, day) for name, day in story["steps"]))
    plain = {
        name: story[name]
        for name in ("level", "grade", "org_mode", "major", "lump_sum")
        if name in story
    }
    return replace(
        life,
        listed=add_days(start, -60),
        plan_start=start,
        plan_end=plan_end,
        real_end=add_days(plan_end, round(30 * habits["slip"])),
        budget=story["budget"] * WAN,
        special_share=0.4 if plain.get("level") in ("national", "provincial") else 0.0,
        steps=walk,
        killed=story.get("killed"),
        pause=None,
        changes=changes(plan_end, story.get("changes", [])),
        habits=habits,
        story=story["story"],
        told=story,
        **plain,
    )


def changes(plan_end: date, told: list[dict]) -> tuple[Change, ...]:
    made = []
    for change in told:
        plan_end = add_months(plan_end, change["months"])
        made.append(Change(change["day"], plan_end, change["budget"] * WAN, change["version"]))
    return tuple(made)


def on_list(day: date) -> list[Life]:
    """Projects that the list of that day carries."""
    return [
        life for life in lives() if life.listed <= day and (life.left is None or life.left > day)
    ]


def begun(day: date) -> list[Life]:
    """Projects on the list whose work has begun."""
    return [life for life in on_list(day) if life.plan_start <= day]
