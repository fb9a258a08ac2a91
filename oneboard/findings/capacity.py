"""What the capacity page finds."""

from oneboard import format as form
from oneboard import text
from oneboard.query import Answer, Row


def _name(row: Row) -> str:
    return f"{row.department} · {row.resource}"


def heat(answer: Answer, lang: str) -> str:
    """The bottleneck comes first in the answer; its name is the finding."""
    first = answer.rows[0]
    over = sum((row.shortage or 0) > 0 for row in answer if row.resource_id == first.resource_id)
    short = len({row.resource_id for row in answer if (row.shortage or 0) > 0})
    key = "finding.capacity.heat" if short else "finding.capacity.heat_fine"
    return text.say(key, lang, name=_name(first), over=over, short=short)


def resources(answer: Answer, lang: str) -> str:
    over = sum(1 for row in answer if (row.load or 0) > 1)
    load = form.value(answer.rows[0].load, "share", lang)
    return text.say(
        "finding.capacity.resources", lang, n=over, total=len(answer),
        name=_name(answer.rows[0]), load=load,
    )  # fmt: skip


def over_time(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    worst = max(answer, key=lambda row: row.load or 0)
    key = "finding.capacity.over_time" if worst.shortage else "finding.capacity.over_time_fine"
    return text.say(
        key, lang, name=_name(first), load=form.value(worst.load, "share", lang),
        period=worst.period, short=form.value(worst.shortage, "points", lang),
    )  # fmt: skip


def asking(answer: Answer, lang: str) -> str:
    top = sum(row.demand_share or 0 for row in answer.rows[:3])
    return text.say(
        "finding.capacity.asking", lang, n=len(answer), name=_name(answer.rows[0]),
        share=form.value(top, "share", lang),
    )  # fmt: skip
