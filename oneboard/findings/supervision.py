"""What the page of graded supervision finds."""

from oneboard import format as form
from oneboard import text
from oneboard.query import Answer, Row

NAME_WIDTH = {"en": 30, "zh": 16}


def _name(row: Row, lang: str) -> str:
    width, full = NAME_WIDTH[lang], row.project_name or row.project_id
    return full if len(full) <= width else f"{full[: width - 1]}…"


def exceptions(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    if not first.exception_score:
        return text.say("finding.supervision.unweighed", lang, n=len(answer))
    most = sum(row.share_of_total for row in answer.rows[:5])
    unsaid = sum(1 for row in answer.rows[:5] if row.ack_comment is None)
    return text.say(
        "finding.supervision.exceptions", lang, n=len(answer), first=_name(first, lang),
        share=form.value(most, "share", lang), unsaid=unsaid,
    )  # fmt: skip


def opinions(answer: Answer, lang: str) -> str:
    judged = [row for row in answer if row.opinion_gap is not None]
    apart = sum(1 for row in judged if row.opinion_gap)
    hidden = [row for row in answer if row.is_hidden]
    if hidden:
        return text.say(
            "finding.supervision.hidden", lang, n=len(hidden), apart=apart, judged=len(judged),
            money=form.value(sum(row.unspent or 0 for row in hidden), "money", lang),
        )  # fmt: skip
    return text.say("finding.supervision.apart", lang, apart=apart, judged=len(judged))


def grades(answer: Answer, lang: str) -> str:
    told = [row for row in answer if row.reviews_overdue is not None]
    late = [row for row in told if row.reviews_overdue]
    if not late:
        return text.say("finding.supervision.in_rhythm", lang, n=sum(r.projects for r in told))
    worst = max(late, key=lambda row: (row.reviews_overdue / row.projects, row.projects))
    return text.say(
        "finding.supervision.rhythm", lang, n=sum(row.reviews_overdue for row in late),
        all=sum(row.projects for row in told), grade=worst.supervision_grade,
        worst=worst.reviews_overdue, of=worst.projects,
    )  # fmt: skip


def reviews(answer: Answer, lang: str) -> str:
    worst = max(answer, key=lambda row: row.review_overdue)
    return text.say(
        "finding.supervision.reviews", lang, n=len(answer), worst=_name(worst, lang),
        days=form.value(worst.review_overdue, "days", lang),
    )  # fmt: skip


def milestones(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    return text.say(
        "finding.supervision.milestones", lang, n=len(answer),
        projects=len(set(answer.column("project_id"))), first=_name(first, lang),
        days=form.value(first.days_late, "days", lang),
    )  # fmt: skip


def narratives(answer: Answer, lang: str) -> str:
    states = answer.column("narrative_state")
    limit = form.value(answer.rows[0].variance_limit, "share", lang)
    return text.say(
        "finding.supervision.narratives", lang, n=len(answer), limit=limit,
        missing=states.count("missing"), repeated=states.count("repeated"),
    )  # fmt: skip


def findings(answer: Answer, lang: str) -> str:
    late = [row for row in answer if row.days_overdue]
    money = form.value(sum(row.amount or 0 for row in answer), "money", lang)
    return text.say(
        "finding.supervision.findings", lang, n=len(answer), late=len(late), money=money
    )


def watermelons(answer: Answer, lang: str) -> str:
    worst = answer.rows[0]
    hidden = sum(answer.column("hidden_risks"))
    if not hidden:
        return text.say("finding.supervision.candid", lang, n=sum(answer.column("projects")))
    return text.say(
        "finding.supervision.watermelons", lang, n=hidden, department=worst.department,
        most=worst.hidden_risks,
    )  # fmt: skip
