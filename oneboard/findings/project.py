"""What the project page finds: one sentence above each of its cards, one for each of its lists."""

from datetime import date

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.findings import home
from oneboard.query import Answer, Row


def standing(answer: Answer, lang: str) -> str:
    """Running: the computed light and why. A light that the report hides is said first."""
    row = answer.rows[0]
    if not row.is_running:
        return text.say("finding.project.not_running", lang, status=_word("status", row, lang))
    if row.light_computed is None:
        return text.say("finding.project.unrated", lang)
    key = "hidden" if row.is_hidden else "stale" if row.is_stale else "standing"
    return text.say(
        f"finding.project.{key}", lang, light=_word("light_computed", row, lang),
        assured=_word("light_assured", row, lang), days=form.value(row.news_days, "days", lang),
        why=_joined(_reasons(row, lang), lang),
    )  # fmt: skip


def _reasons(row: Row, lang: str) -> list[str]:
    found = []
    if row.light_schedule in ("watch", "risk"):
        days = form.value(row.slip_days, "days", lang)
        found.append(text.say("finding.project.why_late", lang, days=days))
    if row.light_money in ("watch", "risk"):
        key = "why_fast" if row.money_gap > 0 else "why_slow"
        gap = form.value(abs(row.money_gap) * 100, "pp", lang)
        found.append(text.say(f"finding.project.{key}", lang, gap=gap))
    if row.light_milestones in ("watch", "risk"):
        share = form.value(row.proven_share, "share", lang)
        found.append(text.say("finding.project.why_unproven", lang, share=share))
    return found or [text.say("finding.project.why_fine", lang)]


def _joined(parts: list[str], lang: str) -> str:
    return text.say("finding.project.and", lang).join(parts)


def _word(column: str, row: Row, lang: str) -> str:
    value = row.values[column]
    if value is None:
        return text.say("state.unknown", lang)
    return dictionary.choice_label(column, value, lang)


def concerns(answer: Answer, lang: str) -> str:
    return text.say("finding.project.concerns", lang, n=len(answer))


def concerns_lines(answer: Answer, lang: str) -> list[str]:
    """In the words of the first page, where the same concerns are ranked over all projects."""
    return home.attention_lines(answer, lang)


def readiness(answer: Answer, lang: str) -> str:
    """The first scale: where it is, what the next gate asks, what the project aims at."""
    row = answer.rows[0]
    short = (row.level_required or 0) - row.level
    if short > 0:
        return text.say(
            "finding.project.readiness_short", lang, scale=row.scale, level=row.level, short=short,
            required=row.level_required,
        )  # fmt: skip
    if row.level_target is None:
        return text.say("finding.project.readiness", lang, scale=row.scale, level=row.level)
    return text.say(
        "finding.project.readiness_target", lang, scale=row.scale, level=row.level,
        target=row.level_target,
    )  # fmt: skip


def forecast(answer: Answer, lang: str) -> str:
    """What is promised for the last year, and how much of the first promises came true."""
    promised = [row for row in answer if row.revenue_base is not None]
    kept = _kept_promise(answer)
    if not promised:
        return text.say("finding.project.forecast_none", lang)
    last = promised[-1]
    key = "forecast" if kept is None else "forecast_kept"
    return text.say(
        f"finding.project.{key}", lang, year=last.year,
        money=form.value(last.revenue_base, "money", lang), share=form.value(kept, "share", lang),
    )  # fmt: skip


def _kept_promise(answer: Answer) -> float | None:
    """Actual sales ÷ first forecast, over the years that have both."""
    both = [r for r in answer if r.actual_revenue is not None and r.revenue_first is not None]
    promised = sum(row.revenue_first for row in both)
    return sum(row.actual_revenue for row in both) / promised if promised else None


def indicators(answer: Answer, lang: str) -> str:
    worst = answer.rows[0]
    if worst.kept is None:
        return text.say("finding.project.indicators_lab", lang, n=len(answer))
    return text.say(
        "finding.project.indicators", lang, indicator=worst.indicator,
        kept=form.value(worst.kept, "share", lang),
        scale=text.say(f"finding.gap.{worst.reached}", lang),
    )  # fmt: skip


def milestones(answer: Answer, lang: str) -> str:
    late = [row for row in answer if row.days_late]
    done = sum(1 for row in answer if row.is_done)
    ahead = [(day, row) for row in answer if not row.is_done and (day := _when(row))]
    if late:
        worst = max(late, key=lambda row: row.days_late)
        days = form.value(worst.days_late, "days", lang)
        return text.say(
            "finding.project.milestones_late", lang, n=len(late), days=days, name=_named(worst)
        )
    if ahead:
        day, following = min(ahead, key=lambda pair: pair[0])
        return text.say(
            "finding.project.milestones_next", lang, done=done, n=len(answer),
            name=_named(following), day=form.day(day),
        )  # fmt: skip
    return text.say("finding.project.milestones_done", lang, done=done, n=len(answer))


def _when(row: Row) -> date | None:
    return row.current_date_plan or row.baseline_date


def _named(row: Row) -> str:
    return row.milestone_name or row.milestone_no


def gates(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    return text.say(
        "finding.project.gates", lang, n=len(answer), gate=_word("gate", first, lang),
        decision=_word("decision", first, lang),
    )  # fmt: skip


def gates_lines(answer: Answer, lang: str) -> list[str]:
    return [
        text.say(
            "line.project.gate_conditions" if row.conditions else "line.project.gate", lang,
            day=form.day(row.decision_date), gate=_word("gate", row, lang),
            decision=_word("decision", row, lang), conditions=row.conditions,
        )
        for row in answer
    ]  # fmt: skip


def burn(answer: Answer, lang: str) -> str:
    """Paid against planned, and what the work done is worth, at the last month that has begun."""
    known = [row for row in answer if row.paid_to_date is not None]
    if not known:
        return text.say("finding.project.burn_none", lang)
    last = known[-1]
    key = "burn" if last.earned_to_date is None else "burn_earned"
    return text.say(
        f"finding.project.{key}", lang, paid=form.value(last.paid_to_date, "money", lang),
        planned=form.value(last.planned_to_date, "money", lang),
        earned=form.value(last.earned_to_date, "money", lang),
    )  # fmt: skip


def findings(answer: Answer, lang: str) -> str:
    late = sum(1 for row in answer if row.days_overdue)
    key = "findings_late" if late else "findings"
    return text.say(f"finding.project.{key}", lang, n=len(answer), late=late)


def findings_lines(answer: Answer, lang: str) -> list[str]:
    return [
        text.say(
            "line.project.finding_late" if row.days_overdue else "line.project.finding", lang,
            severity=_word("severity", row, lang), kind=_word("kind", row, lang),
            description=row.description or row.finding_id, due=form.value(row.due_date, "", lang),
            days=form.value(row.days_overdue, "days", lang),
        )
        for row in answer
    ]  # fmt: skip


def outputs(answer: Answer, lang: str) -> str:
    core = sum(1 for row in answer if row.is_core)
    return text.say("finding.project.outputs", lang, n=len(answer), core=core)


def contracts(answer: Answer, lang: str) -> str:
    received = sum(row.fee_received or 0 for row in answer)
    overdue = sum(row.fee_overdue or 0 for row in answer)
    key = "contracts_overdue" if overdue else "contracts"
    return text.say(
        f"finding.project.{key}", lang, n=len(answer), received=form.value(received, "money", lang),
        overdue=form.value(overdue, "money", lang),
    )  # fmt: skip
