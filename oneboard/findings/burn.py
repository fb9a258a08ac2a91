"""What the money says, in one sentence per question."""

from collections.abc import Sequence

from oneboard import dictionary, format, text
from oneboard.query import Answer, Row

LEVEL = 0.01  # differences below this share of the plan are none
NEAR = 10.0  # a department this many points from its plan is near enough


def over_time(answer: Answer, lang: str) -> str:
    now = next((row for row in reversed(answer.rows) if row.paid_to_date is not None), None)
    if now is None:
        budget = format.value(answer.rows[-1].planned_to_date, "money", lang)
        return _say("over_time.no_ledger", lang, budget=budget)
    paid = format.value(now.paid_to_date, "money", lang)
    if not now.planned_to_date:
        return _say("over_time.unplanned", lang, paid=paid)
    gap = now.paid_to_date / now.planned_to_date - 1
    key = "level" if abs(gap) < LEVEL else "below" if gap < 0 else "above"
    year = answer.rows[-1].forecast_to_date or now.paid_to_date
    words = {
        "gap": format.value(abs(gap), "share", lang),
        "year": format.value(year, "money", lang),
    }
    return _say(f"over_time.{key}", lang, paid=paid, **words)


def by_department(answer: Answer, lang: str) -> str:
    known = [row for row in answer if row.time_gap is not None]
    if not known:
        return _say("by_department.unknown", lang)
    off = sorted((row for row in known if row.state != "ok"), key=_time_gap, reverse=True)
    hidden = [row for row in off if row.green_share == 1]
    if not off:
        return _say("by_department.none", lang)
    row = hidden[0] if hidden else off[0]
    way = "behind" if row.time_gap < 0 else "ahead"
    key = f"hidden_{way}" if hidden else "one" if len(off) == 1 else "many"
    gap = format.value(_time_gap(row), "pp", lang)
    return _say(f"by_department.{key}", lang, department=row.department, gap=gap, n=len(off))


def _time_gap(row: Row) -> float:
    return abs(row.time_gap)


def states(answer: Answer, lang: str) -> str:
    over = sorted((row for row in answer if row.free_year < 0), key=lambda row: row.free_year)
    if over:
        worst = format.value(-over[0].free_year, "money", lang)
        key = "states.one_over" if len(over) == 1 else "states.over"
        return _say(key, lang, n=len(over), department=over[0].department, over=worst)
    budget, paid, free = (_sum(answer, name) for name in ("budget_year", "paid_year", "free_year"))
    parts = {"paid": paid, "committed": budget - paid - free, "free": free}
    words = {
        name: format.value(_part(value, budget), "share", lang) for name, value in parts.items()
    }
    return _say("states.free", lang, budget=format.value(budget, "money", lang), **words)


def _sum(answer: Answer, name: str) -> float:
    return sum(value for value in answer.column(name) if value is not None)


def _part(value: float, whole: float) -> float | None:
    return value / whole if whole else None


def heat(answer: Answer, lang: str) -> str:
    last = answer.rows[-1].period if len(answer) else ""
    now = [row for row in answer if row.period == last and row.year_gap is not None]
    if not now:
        return _say("heat.unknown", lang)
    worst = max(now, key=lambda row: abs(row.year_gap))
    gap = format.value(abs(worst.year_gap), "pp", lang)
    if abs(worst.year_gap) < NEAR:
        return _say("heat.level", lang, gap=gap)
    key = "behind" if worst.year_gap < 0 else "ahead"
    return _say(
        f"heat.{key}", lang, department=worst.department, since=_since(answer, worst), gap=gap
    )


def _since(answer: Answer, now: Row) -> str:
    """The first month of the year from which the gap has had the sign it has now."""
    since = now.period
    of_year = [r for r in answer if (r.dept_id, r.fiscal_year) == (now.dept_id, now.fiscal_year)]
    for row in reversed(of_year):
        if row.year_gap is None or row.year_gap * now.year_gap <= 0:
            break
        since = row.period
    return since


def rush(answer: Answer, lang: str) -> str:
    first, over = answer.rows[0], sum(row.state == "risk" for row in answer)
    key = "none" if not over else "one" if over == 1 else "many"
    quarter = format.value(first.last_quarter_share, "share", lang)
    return _say(f"rush.{key}", lang, n=over, department=first.department, quarter=quarter)


def causes(answer: Answer, lang: str) -> str:
    amounts = {row.cause: row.amount for row in answer}
    gap = amounts["paid"] - amounts["planned"]
    steps = {c: a for c, a in amounts.items() if c not in ("paid", "planned") and a * gap > 0}
    if not steps or abs(gap) < LEVEL * abs(amounts["planned"]):
        return _say("causes.level", lang)
    main = max(steps, key=lambda cause: abs(steps[cause]))
    return _say(
        "causes.less" if gap < 0 else "causes.more",
        lang,
        gap=format.value(abs(gap), "money", lang),
        cause=_in_sentence(dictionary.choice_label("cause", main, lang)),
        amount=format.value(abs(steps[main]), "money", lang),
    )


def _in_sentence(words: str) -> str:
    return words[:1].lower() + words[1:]


def evm_curve(answer: Answer, lang: str) -> str:
    row = answer.rows[0]
    if row.spi_time is None:
        return _say("evm_curve.unknown", lang)
    key = "level" if abs(row.sv_time) < 0.5 else "late" if row.sv_time < 0 else "early"
    months = format.value(abs(row.sv_time), "months", lang)
    return _say(
        f"evm_curve.{key}", lang, months=months, spi=format.value(row.spi_time, "ratio", lang)
    )


def evm_status(answer: Answer, lang: str) -> str:
    row = answer.rows[0]
    cpi, spi = (format.value(value, "ratio", lang) for value in (row.cpi, row.spi))
    if row.state in (None, "ok"):
        return _say(f"evm_status.{row.state or 'unknown'}", lang, cpi=cpi, spi=spi)
    if row.spi < row.green_low <= row.cpi:
        undone = format.value(1 - row.spi, "share", lang)
        return _say("evm_status.late", lang, spi=spi, undone=undone)
    return _say("evm_status.low", lang, cpi=cpi, spi=spi)


def evm_projects(answer: Answer, lang: str) -> str:
    judged = [row for row in answer if row.state is not None]
    risky = [row for row in judged if row.state == "risk"]
    green = sum(row.rag_reported == "G" for row in risky)
    key = "many" if risky else "none" if judged else "early"
    return _say(f"evm_projects.{key}", lang, n=len(risky), total=len(judged), green=green)


def lump_sum(answer: Answer, lang: str) -> str:
    first, some = answer.rows[0], sum(row.flags > 0 for row in answer)
    if first.flags < 2:
        return _say("lump_sum.some" if some else "lump_sum.none", lang, n=some)
    uneven = first.unevenness is not None and first.unevenness > first.evenness_limit
    share = format.value(first.last_month_share, "share", lang)
    key = "rush" if uneven and first.last_month_share is not None else "worst"
    return _say(f"lump_sum.{key}", lang, project=first.project_name, n=first.flags, share=share)


def lump_pace(answer: Answer, lang: str) -> str:
    known = [row for row in answer if row.life_gap is not None]
    off = sum(abs(row.life_gap) >= row.pace_limit for row in known)
    limit = format.value(answer.rows[0].pace_limit, "pp", lang)
    return _say(
        f"lump_pace.{'many' if off else 'none'}", lang, n=off, total=len(known), limit=limit
    )


def runway(answer: Answer, lang: str) -> str:
    risky: Sequence[Row] = [row for row in answer if row.state == "risk"]
    if not risky:
        return _say("runway.watch", lang, n=len(answer))
    first = risky[0]
    lasts = format.value(first.runway, "months", lang)
    key = "runway.gone" if first.runway is None else "runway.months"
    return _say(key, lang, n=len(risky), project=first.project_name, runway=lasts)


def _say(key: str, lang: str, **words: object) -> str:
    return text.say(f"finding.burn.{key}", lang, **words)
