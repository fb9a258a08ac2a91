"""Stage reviews: every stage was entered through its gate, unless a story says otherwise."""

from datetime import date
from functools import cache

from oneboard.sample.chance import hit, stream
from oneboard.sample.days import add_days, add_months, between, workday
from oneboard.sample.life import Life
from oneboard.sample.organisation import Row
from oneboard.sample.projects import ORDER, begun
from oneboard.sample.words import words

GATE = {"pilot": "to_pilot", "incubation": "to_incubation", "industrialization": "to_industrial"}


def gate_rows(day: date) -> list[Row]:
    return [
        row
        for life in begun(day)
        for row in reviews(life)
        if row["decision_date"] <= min(day, life.killed or day)
    ]


@cache
def reviews(life: Life) -> tuple[Row, ...]:
    """All reviews of a project, past and to come, in order of date."""
    rows = earlier(life) + [approval(life)] + mid_review(life) + transitions(life) + ending(life)
    return tuple(sorted(rows, key=lambda row: row["decision_date"]))


def review(life: Life, gate: str, day: date, decision: str, *, stages: tuple[str, str]) -> Row:
    rng = stream("review", life.name, gate, decision)
    low, high = {"go": (80, 96), "go_conditional": (72, 84)}.get(decision, (48, 70))
    texts = words("phrases")
    return {
        "project_id": life.project_id,
        "gate": gate,
        "decision_date": workday(day),
        "decision": decision,
        "from_stage": stages[0],
        "to_stage": stages[1],
        "score": round(rng.uniform(low, high), 1),
        "conditions": None if decision == "go" else rng.choice(texts["conditions"][decision]),
        "decided_by": texts["board"]["high" if life.grade in "AB" else "low"],
    }


def earlier(life: Life) -> list[Row]:
    """Gates passed by the work before it became this project."""
    entry = life.steps[0].stage
    passed = ORDER[1 : ORDER.index(entry) + 1]
    rows = []
    for age, stage in enumerate(reversed(passed)):
        day = add_months(add_days(life.plan_start, -24), -14 * age)
        before = ORDER[ORDER.index(stage) - 1]
        rows.append(review(life, GATE[stage], day, "go", stages=(before, stage)))
    return rows


def approval(life: Life) -> Row:
    rng = stream("approval", life.name)
    decision = "go" if hit(rng, 0.78) else "go_conditional"
    day = add_days(life.plan_start, -rng.randrange(6, 16))
    return review(life, "approve", day, decision, stages=("idea", life.steps[0].stage))


def mid_review(life: Life) -> list[Row]:
    if life.killed or (life.plan_end - life.plan_start).days < 540:
        return []
    rng = stream("mid review", life.name)
    day = between(life.plan_start, life.plan_end, rng.uniform(0.45, 0.58))
    late = life.done(day) < 0.4
    decision = "hold" if late and hit(rng, 0.25) else "go_conditional" if late else "go"
    stage = life.step(day).stage
    return [review(life, "mid_review", day, decision, stages=(stage, stage))]


def transitions(life: Life) -> list[Row]:
    rows = []
    for before, step in zip(life.steps, life.steps[1:], strict=False):
        rng = stream("transition", life.name, step.stage)
        stages = (before.stage, step.stage)
        gate = GATE[step.stage]
        if hit(rng, 0.24) and (step.entered - before.entered).days > 200:
            first = rng.choice(("hold", "recycle"))
            day = add_days(step.entered, -rng.randrange(70, 150))
            rows.append(review(life, gate, day, first, stages=(before.stage, before.stage)))
        decision = "go" if hit(rng, 0.72) else "go_conditional"
        rows.append(review(life, gate, add_days(step.entered, -4), decision, stages=stages))
    return rows


def ending(life: Life) -> list[Row]:
    last = life.steps[-1].stage
    if life.killed:
        day = add_days(life.killed, -5)
        return [review(life, "mid_review", day, "kill", stages=(last, "closed"))]
    rng = stream("acceptance", life.name)
    rows = []
    if hit(rng, 0.15):
        day = add_days(life.real_end, 16)
        rows.append(review(life, "acceptance", day, "recycle", stages=(last, last)))
    return [*rows, review(life, "acceptance", life.accepted, "go", stages=(last, "closed"))]
