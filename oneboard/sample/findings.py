"""Findings of auditors and supervisors, risks, and the barriers between laboratory and plant."""

from datetime import date
from functools import cache

from oneboard.sample.chance import hit, pick, stream
from oneboard.sample.days import add_days, add_months, between, workday
from oneboard.sample.ledger import lines
from oneboard.sample.life import WAN, Life
from oneboard.sample.milestones import plan
from oneboard.sample.organisation import Row
from oneboard.sample.projects import begun, lives
from oneboard.sample.teams import leader
from oneboard.sample.words import words


def finding_rows(day: date) -> list[Row]:
    listed = {life.project_id for life in begun(day)}
    rows = []
    for row in all_findings():
        if row["raised_date"] <= day and row["project_id"] in listed:
            closed = row["closed_date"]
            rows.append(row | {"closed_date": closed if closed and closed <= day else None})
    return rows


@cache
def all_findings() -> tuple[Row, ...]:
    """Numbered by kind in order of date."""
    drawn = [row for life in lives() if not life.never_started() for row in of_project(life)]
    drawn.sort(key=lambda row: (row["raised_date"], row["project_id"], row["kind"]))
    prefixes = {"audit": "SJ", "supervision": "DB", "risk": "FX", "issue": "WT"}
    return tuple(
        {"finding_id": f"{prefixes[row['kind']]}-{number:04d}"} | row
        for number, row in enumerate(drawn, start=1)
    )


def of_project(life: Life) -> list[Row]:
    told = [entry for entry in words("oversight")["told"] if entry["story"] == life.story]
    rows = [told_row(life, entry) for entry in told]
    return rows + audits(life) + lateness(life) + risks(life) + barriers(life)


def finding(life: Life, kind: str, raised: date, text: str, **rest: object) -> Row:
    rng = stream("finding", life.name, kind, raised)
    days = rng.choice((60, 90, 120))
    due = add_days(raised, days)
    closed = add_days(due, rng.randrange(-30, 70)) if hit(rng, 0.7) else None
    severity = pick(rng, {"low": 3, "medium": 5, "high": 3})
    return {
        "kind": kind,
        "project_id": life.project_id,
        "dept_id": life.dept_id,
        "description": text,
        "severity": severity,
        "raised_date": raised,
        "due_date": due,
        "closed_date": closed,
        "owner": leader(life).name,
    } | rest


def told_row(life: Life, entry: dict) -> Row:
    rest = {"due_date": entry["due"], "severity": entry["severity"], "closed_date": None}
    for name in ("topic", "barrier", "probability"):
        rest[name] = entry.get(name)
    if "amount" in entry:
        rest["amount"] = round(entry["amount"] * WAN)
    return finding(life, entry["kind"], entry["raised"], entry["zh"], **rest)


def audits(life: Life) -> list[Row]:
    """Lump-sum teams are audited, and what the ledger holds against them is written down."""
    if not life.lump_sum:
        return []
    texts = words("phrases")["spend"]["negative"]
    bad = [line for line in lines(life) if line.summary in texts]
    found = []
    if bad:
        raised = workday(add_months(bad[0].paid, 4))
        found.append(audit(life, "negative_list", raised, sum(line.yuan for line in bad)))
    related = [line for line in lines(life) if line.related]
    if len(related) > 0.15 * len(lines(life)):
        yuan = sum(line.yuan for line in related[:6])
        found.append(audit(life, "related_party", date(2026, 2, 25), yuan))
    if hit(stream("audit", life.name), 0.25):
        found.append(audit(life, "no_evidence", workday(add_months(life.plan_start, 15)), None))
    return found


def audit(life: Life, topic: str, raised: date, yuan: int | None) -> Row:
    text = stream("audit", life.name, topic).choice(words("oversight")["audit"][topic])
    return finding(life, "audit", raised, text, topic=topic, amount=yuan)


def lateness(life: Life) -> list[Row]:
    """Supervision notices for late milestones of the projects that are supervised closely."""
    if life.grade not in "AB":
        return []
    late = [one for one in plan(life) if (one.reached - one.baseline).days > 100]
    if not late or not hit(stream("notice", life.name), 0.75):
        return []
    raised = workday(add_days(late[0].baseline, 75))
    topic = "schedule" if hit(stream("notice topic", life.name), 0.8) else "scope"
    text = stream("notice text", life.name).choice(words("oversight")["supervision"][topic])
    return [finding(life, "supervision", raised, text, topic=topic)]


def risks(life: Life) -> list[Row]:
    rng = stream("risks", life.name)
    if not hit(rng, 0.5 if life.grade in "AB" else 0.12):
        return []
    topic = rng.choice(list(words("oversight")["risk"]))
    text = rng.choice(words("oversight")["risk"][topic])
    raised = workday(between(life.plan_start, life.real_end, rng.uniform(0.1, 0.6)))
    return [finding(life, "risk", raised, text, topic=topic, probability=rng.randint(1, 5))]


def barriers(life: Life) -> list[Row]:
    """Why a laboratory result is not yet a product: told for projects at pilot scale."""
    pilot = [step for step in life.steps if step.stage == "pilot"]
    rng = stream("barriers", life.name)
    if not pilot or life.story == "pilot_yield_collapses" or not hit(rng, 0.62):
        return []
    kinds = words("oversight")["by_field"][life.field]
    barrier = rng.choices(kinds, weights=[4, 2, 1][: len(kinds)])[0]
    raised = workday(add_days(pilot[0].entered, rng.randrange(60, 260)))
    return [finding(life, "issue", raised, words("oversight")["barrier"][barrier], barrier=barrier)]
