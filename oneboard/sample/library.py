"""The project list of a day: one row a project, as the project office would state it."""

from datetime import date

from oneboard.sample.chance import stream
from oneboard.sample.claims import (
    character,
    contract_value,
    elements,
    evidence_level,
    pilot_site,
    value,
)
from oneboard.sample.days import add_days, between
from oneboard.sample.demands import served
from oneboard.sample.ledger import listed_spending, paid_in
from oneboard.sample.life import WAN, Life, stage, status
from oneboard.sample.lights import assured, reported, trouble
from oneboard.sample.milestones import earned
from oneboard.sample.network import partners_of
from oneboard.sample.organisation import Row
from oneboard.sample.plan import special_budget, year_plan
from oneboard.sample.projects import on_list
from oneboard.sample.readiness import assessments, latest
from oneboard.sample.teams import demand_dept, leader, partner_depts
from oneboard.sample.words import words


def project_rows(day: date) -> list[Row]:
    return [row(life, day) for life in on_list(day)]


def row(life: Life, day: date) -> Row:
    parts = (
        identity(life),
        people(life),
        course(life, day),
        money(life, day),
        value(life),
        links(life, day),
    )
    merged: Row = {"project_id": life.project_id, "as_of_date": day}
    for part in (*parts, levels(life, day)):
        merged |= part
    return merged | mistakes(life, day)


def identity(life: Life) -> Row:
    field = words("fields")[life.field]
    return {
        "project_name": life.name,
        "description": life.english,
        "account_no": f"K{life.project_id[3:7]}{life.project_id[8:]}",
        "project_level": life.level,
        "project_class": life.kind,
        "is_major": life.major,
        "supervision_grade": life.grade,
        "org_mode": life.org_mode,
        "source": stream("source", life.name).choice(words("phrases")["sources"][life.level]),
        "strategic_bucket": field["bucket"],
        "value_chain_step": field["step"],
        "elements": elements(life, field["elements"]),
        "tech_field": field["zh"],
        **character(life),
    }


def people(life: Life) -> Row:
    return {
        "lead_dept_id": life.dept_id,
        "partner_dept_ids": partner_depts(life) or None,
        "demand_dept_id": demand_dept(life),
        "leader_id": leader(life).person_id,
    }


def course(life: Life, day: date) -> Row:
    now = stage(life, day)
    state = status(life, day)
    plan = life.changed(day)
    ended = life.killed if state == "terminated" else life.accepted
    return {
        "stage": now.stage,
        "stage_entered": now.entered,
        "status": state,
        "rag_reported": reported(life, day),
        "rag_assured": assured(life, day),
        "progress_pct": progress(life, day),
        "plan_start": life.plan_start,
        "plan_end": plan.plan_end,
        "forecast_end": told_end(life, day) if day < life.work_end else None,
        "actual_end": ended if now.stage == "closed" else None,
        "narrative": narrative(life, state, day),
    }


def told_end(life: Life, day: date) -> date:
    """The end the unit forecasts: the truth as far as it is known and said."""
    known = min(1.0, 0.25 + life.done(day) * 1.3) * life.habits["candour"]
    said = between(
        life.changed(day).plan_end, max(life.real_end, life.changed(day).plan_end), known
    )
    return max(said, add_days(day, 15))


def progress(life: Life, day: date) -> float | None:
    """Percent that the unit reports: milestones reached, part of the next, and some hope."""
    if day < life.plan_start:
        return None
    if stage(life, day).stage == "closed" and not life.killed:
        return 100.0
    true = 0.55 * earned(life, day) + 0.45 * 100 * life.done(day)
    hope = (1 - life.habits["candour"]) * 16
    return float(min(99 if day < life.real_end else 100, round(true + hope)))


def narrative(life: Life, state: str, day: date) -> str:
    texts = words("phrases")["narratives"]
    told = life.told.get("narrative")
    if life.left:
        return texts["proposed"][0]
    if told and day >= life.told.get("misread", {}).get("until", date.min):
        return told
    key = {"proposed": "proposed", "pre_approved": "proposed", "terminated": "terminated"}.get(
        state
    )
    key = key or {"suspended": "suspended", "completed": "closed", "archived": "closed"}.get(state)
    late = trouble(life, day) != "G" and life.habits["candour"] > 0
    rng = stream("narrative", life.name, day)
    return rng.choice(texts[key or ("late" if late else "fine")])


def money(life: Life, day: date) -> Row:
    plan = life.changed(day)
    special = special_budget(life, day) if life.special_share else 0
    spent = listed_spending(life, day) if day >= life.plan_start else 0
    spent_special = round(spent * special / plan.budget)
    year_spent = paid_in(life, day.year, day)
    return {
        "budget_mode": "lump_sum" if life.lump_sum else "itemised",
        "budget_total": plan.budget,
        "budget_special": special,
        "budget_self": plan.budget - special,
        "spent_total": spent,
        "spent_special": spent_special,
        "spent_self": spent - spent_special,
        "fy_budget": year_plan(life, day.year, day),
        "fy_forecast": year_forecast(life, day, year_spent),
        "remaining_dev_cost": remaining(life, day, spent),
    }


def year_forecast(life: Life, day: date, spent: int) -> int:
    """What the unit expects to have spent by the end of the year, in whole ten thousands."""
    if day >= life.work_end:
        return spent
    left = max(0, year_plan(life, day.year, day) - spent)
    share = 0.55 + 0.45 * stream("year forecast", life.name, day).random()
    return round((spent + left * share) / WAN) * WAN


def remaining(life: Life, day: date, spent: int) -> int:
    if day >= life.work_end:
        return 0
    likely = life.changed(day).budget * max(1.0, 0.4 + 0.6 * life.habits["burn"])
    return max(0, round((likely - spent) / WAN) * WAN)


def links(life: Life, day: date) -> Row:
    policy, market = served(life)
    return {
        "policy_ref": policy,
        "market_ref": market,
        "pilot_site": pilot_site(life),
        "external_partner": words("phrases")["and"].join(entry["zh"] for entry in partners_of(life))
        or None,
        "evidence_level": evidence_level(life, day),
        "contract_value": contract_value(life),
    }


def levels(life: Life, day: date) -> Row:
    trl, mrl, crl = (latest(life, scale, day) for scale in ("TRL", "MRL", "CRL"))
    first = min(
        (one for one in assessments(life) if one.scale == "TRL" and one.element == "overall"),
        key=lambda one: one.day,
        default=None,
    )
    begun = day >= life.plan_start
    return {
        "trl_start": first.level if first and begun else None,
        "trl_current": trl.level if trl else None,
        "trl_target": first.target if first else None,
        "mrl_current": mrl.level if mrl else None,
        "mrl_target": mrl.target if mrl else None,
        "crl_current": crl.level if crl else None,
    }


def mistakes(life: Life, day: date) -> Row:
    """What was typed wrongly into the list and put right by the next delivery."""
    wrong = life.told.get("misread")
    if not wrong or day >= wrong["until"]:
        return {}
    total = wrong["budget_total"] * WAN
    return {"trl_current": wrong["trl"], "budget_total": total, "budget_self": total}
