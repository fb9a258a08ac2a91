"""What the pipeline page finds."""

from datetime import date, timedelta

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer, Row

TRANSITIONS = ("to_pilot", "to_incubation", "to_industrial")
YEAR = timedelta(days=365)


def _stage(value: str, lang: str) -> str:
    return dictionary.choice_label("stage", value, lang)


def stock(answer: Answer, lang: str) -> str:
    over = [row for row in answer if row.is_over_limit]
    if over:
        worst = max(over, key=lambda row: row.projects / row.wip_limit)
        return text.say(
            "finding.pipeline.stock_over", lang, stage=_stage(worst.stage, lang), n=worst.projects,
            limit=worst.wip_limit,
        )  # fmt: skip
    most = max(answer, key=lambda row: row.unspent or 0)
    key = "stock_still" if most.clear_months is None else "stock"
    return text.say(
        f"finding.pipeline.{key}", lang, stage=_stage(most.stage, lang), n=most.projects,
        money=form.value(most.unspent, "money", lang),
        months=form.value(most.clear_months, "months", lang),
    )  # fmt: skip


def flow(answer: Answer, lang: str) -> str:
    inner = [row for row in answer if row.from_stage != "idea"]
    accepted, stopped = (
        sum(row.moves for row in inner if row.flow_to == end) for end in ("accepted", "stopped")
    )
    return text.say(
        "finding.pipeline.flow", lang, accepted=accepted, stopped=stopped,
        moved=sum(row.moves for row in inner if _is_forward(row)),
        reached=sum(row.moves for row in inner if row.flow_to == "industrialization"),
    )  # fmt: skip


def _is_forward(row: Row) -> bool:
    order = [choice.value for choice in dictionary.vocabulary()["stage"].choices]
    return row.flow_to in order and order.index(row.flow_to) > order.index(row.from_stage)


def cohorts(answer: Answer, lang: str) -> str:
    """Of the first stage, the youngest year of which most have ended their stay."""
    known = [row for row in answer if row.moved_share is not None]
    if not known:
        return text.say("finding.pipeline.cohorts_few", lang)
    first = [row for row in known if row.stage == known[0].stage]
    ripe = [row for row in first if row.still_there * 2 <= row.entered] or first
    row = ripe[-1]
    return text.say(
        "finding.pipeline.cohorts", lang, n=row.entered, stage=_stage(row.stage, lang),
        year=row.cohort, share=form.value(row.moved_share, "share", lang), still=row.still_there,
    )  # fmt: skip


def gates(answer: Answer, lang: str) -> str:
    rows = [row for row in answer if row.gate in TRANSITIONS] or list(answer)
    decided = sum(row.decided for row in rows)
    strict = min(rows, key=_passed)
    passed = sum(row.gate_go + row.gate_conditional for row in rows)
    return text.say(
        "finding.pipeline.gates", lang, n=decided,
        share=form.value(passed / decided, "share", lang),
        gate=dictionary.choice_label("gate", strict.gate, lang),
        lowest=form.value(_passed(strict), "share", lang),
    )  # fmt: skip


def _passed(row: Row) -> float:
    return (row.gate_go + row.gate_conditional) / row.decided


def dwell(answer: Answer, lang: str) -> str:
    known = [row for row in answer if row.stay_median is not None]
    if not known:
        return text.say("finding.pipeline.dwell_few", lang)
    slowest = max(known, key=lambda row: row.stay_median)
    long = [
        row for row in answer
        if row.stay_end == "open" and row.stay_long is not None and row.stay_days > row.stay_long
    ]  # fmt: skip
    return text.say(
        "finding.pipeline.dwell", lang, stage=_stage(slowest.stage, lang), long=len(long),
        median=form.value(slowest.stay_median, "days", lang),
    )  # fmt: skip


def survival(answer: Answer, lang: str) -> str:
    """Where the curve that ends highest ends: the stage that lets the fewest go."""
    ends = {row.stage: row for row in answer}
    worst = max(ends.values(), key=lambda row: row.staying_share)
    return text.say(
        "finding.pipeline.survival", lang, stage=_stage(worst.stage, lang),
        days=form.value(worst.stay_days, "days", lang),
        share=form.value(worst.staying_share, "share", lang),
    )  # fmt: skip


def forecast(answer: Answer, lang: str) -> str:
    today: date = answer.stamp.as_of
    states = answer.column("arrival_state")
    soon = sum(1 for row in answer if row.arrival_middle and row.arrival_middle <= today + YEAR)
    return text.say(
        "finding.pipeline.forecast", lang, soon=soon, day=form.day(today + YEAR),
        n=len(answer) - states.count("not_aimed"), few=states.count("few"),
        low=states.count("not_aimed"),
    )  # fmt: skip


def conditions(answer: Answer, lang: str) -> str:
    return text.say(
        "finding.pipeline.conditions", lang, n=len(answer),
        lapsed=answer.column("condition_state").count("lapsed"),
        days=form.value(answer.rows[0].condition_age, "days", lang),
    )  # fmt: skip


def skipped(answer: Answer, lang: str) -> str:
    money = sum(value or 0 for value in answer.column("budget_total"))
    return text.say(
        "finding.pipeline.skipped", lang, n=len(answer), money=form.value(money, "money", lang)
    )
