"""What the project library page finds."""

from oneboard import format as form
from oneboard import text
from oneboard.query import Answer


def states(answer: Answer, lang: str) -> str:
    rows = {row.library_state: row for row in answer}
    running = [rows[name] for name in ("active", "suspended") if name in rows]
    return text.say(
        "finding.library.states", lang, n=sum(answer.column("projects")),
        running=sum(row.projects for row in running),
        money=form.value(sum(row.unspent or 0 for row in running), "money", lang),
        waiting=sum(rows[name].projects for name in ("candidate", "approved") if name in rows),
        shelf=rows["shelf"].projects if "shelf" in rows else 0,
    )  # fmt: skip


def moves(answer: Answer, lang: str) -> str:
    """Of the last lists in which anything changed."""
    last = answer.rows[-1]
    rows = [row for row in answer if row.list_version == last.list_version]
    came, up, back, out = (
        sum(row.projects for row in rows if row.move_group == group)
        for group in ("in", "up", "back", "out")
    )
    return text.say(
        "finding.library.moves", lang, day=form.day(last.listed_on), came=came, up=up, back=back,
        out=out,
    )  # fmt: skip


def leavers(answer: Answer, lang: str) -> str:
    last = answer.rows[0].listed_on
    money = sum(value or 0 for value in answer.column("budget_total"))
    return text.say(
        "finding.library.leavers", lang, n=len(answer), money=form.value(money, "money", lang),
        latest=answer.column("listed_on").count(last), day=form.day(last),
    )  # fmt: skip


def shelf(answer: Answer, lang: str) -> str:
    money = sum(value or 0 for value in answer.column("budget_total"))
    return text.say(
        "finding.library.shelf", lang, n=len(answer), money=form.value(money, "money", lang),
        long=sum(answer.column("is_long_on_shelf")),
        days=form.value(answer.rows[0].shelf_days, "days", lang),
    )  # fmt: skip


def stopped(answer: Answer, lang: str) -> str:
    credited = [row for row in answer if row.is_credit]
    if not credited:
        return text.say("finding.library.stopped_late", lang, all=len(answer))
    money = sum(row.money_released or 0 for row in credited)
    return text.say(
        "finding.library.stopped", lang, n=len(credited), all=len(answer),
        money=form.value(money, "money", lang),
        outputs=sum(row.outputs_kept for row in credited),
    )  # fmt: skip
