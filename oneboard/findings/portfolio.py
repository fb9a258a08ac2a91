"""What the portfolio page finds."""

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer, Row

LARGEST = 10


def map(answer: Answer, lang: str) -> str:
    """How much of the money the largest projects hold, and how they stand."""
    known = [row for row in answer if row.unspent]
    if len(known) <= LARGEST:
        return text.say("finding.portfolio.map_few", lang, n=len(answer))
    largest = sorted(known, key=lambda row: -row.unspent)[:LARGEST]
    part = sum(row.unspent for row in largest) / sum(row.unspent for row in known)
    red = sum(row.light == "risk" for row in largest)
    return text.say("finding.portfolio.map", lang, n=LARGEST, share=form.share(part, lang), red=red)


def balance(answer: Answer, lang: str) -> str:
    """The largest field, and the horizon that gets most."""
    if not any(row.money_share for row in answer):
        top = max(answer, key=lambda row: row.projects)
        return text.say(
            "finding.portfolio.balance_count", lang, slice=_name(top, lang), n=top.projects
        )
    field, horizon = _largest(answer, "tech_field"), _largest(answer, "horizon")
    if field and horizon:
        return text.say(
            "finding.portfolio.balance",
            lang,
            slice=_name(field, lang),
            share=form.share(field.money_share, lang),
            horizon=_name(horizon, lang),
            share_h1=form.share(horizon.money_share, lang),
        )
    top = field or max((r for r in answer if r.money_share), key=lambda row: row.money_share)
    return text.say(
        "finding.portfolio.balance_one",
        lang,
        slice=_name(top, lang),
        share=form.share(top.money_share, lang),
    )


def _largest(answer: Answer, dimension: str) -> Row | None:
    rows = [row for row in answer if row.dimension == dimension and row.money_share]
    return max(rows, key=lambda row: row.money_share, default=None)


def _name(row: Row, lang: str) -> str:
    return dictionary.choice_label(row.dimension, row.slice, lang)


def milestones(answer: Answer, lang: str) -> str:
    late = [row for row in answer if row.days_late]
    if not late:
        return text.say("finding.portfolio.milestones_none", lang, n=len(answer))
    return text.say(
        "finding.portfolio.milestones",
        lang,
        late=len(late),
        projects=len({row.project_id for row in late}),
        days=form.days(max(row.days_late for row in late), lang),
    )


def list(answer: Answer, lang: str) -> str:
    rated = sum(row.light is not None for row in answer)
    return text.say("finding.portfolio.list", lang, n=len(answer), running=rated)
