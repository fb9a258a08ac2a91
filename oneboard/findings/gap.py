"""What the lab-to-industry page finds."""

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer, Row

NAME_WIDTH = {"en": 30, "zh": 16}


def _name(row: Row, lang: str) -> str:
    width, full = NAME_WIDTH[lang], row.project_name or row.project_id
    return full if len(full) <= width else f"{full[: width - 1]}…"


def map(answer: Answer, lang: str) -> str:
    ahead = [row for row in answer if (row.level_gap or 0) >= 2]
    if not ahead:
        return text.say("finding.gap.map_fine", lang, n=len(answer))
    worst = max(ahead, key=lambda row: (row.level_gap, row.unspent or 0))
    money = form.value(sum(row.unspent or 0 for row in ahead), "money", lang)
    return text.say(
        "finding.gap.map", lang, n=len(ahead), money=money, gap=worst.level_gap,
        worst=_name(worst, lang),
    )  # fmt: skip


def next_gate(answer: Answer, lang: str) -> str:
    money = form.value(sum(row.unspent or 0 for row in answer), "money", lang)
    unproven = sum(1 for row in answer if not row.has_evidence)
    return text.say("finding.gap.next_gate", lang, n=len(answer), money=money, unproven=unproven)


def indicators(answer: Answer, lang: str) -> str:
    worst = answer.rows[0]
    kept = form.value(worst.kept, "share", lang)
    scale = text.say(f"finding.gap.{worst.reached}", lang)
    return text.say(
        "finding.gap.indicators", lang, project=_name(worst, lang), indicator=worst.indicator,
        kept=kept, scale=scale,
    )  # fmt: skip


def valley(answer: Answer, lang: str) -> str:
    stuck = sum(v or 0 for v in answer.column("money_stuck"))
    money = stuck + sum(v or 0 for v in answer.column("money_moving"))
    if answer.rows[0].days_long is None:
        return text.say("finding.gap.valley_unknown", lang, money=form.value(money, "money", lang))
    share = form.value(stuck / money if money else None, "share", lang)
    n = sum(answer.column("projects_stuck"))
    return text.say(
        "finding.gap.valley", lang, share=share, money=form.value(stuck, "money", lang), n=n
    )


def barriers(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    return text.say(
        "finding.gap.barriers",
        lang,
        barrier=dictionary.choice_label("barrier", first.barrier, lang),
        money=form.value(first.money_held, "money", lang),
        n=sum(answer.column("issues_open")),
    )


def pace(answer: Answer, lang: str) -> str:
    known = [row for row in answer if row.pace_state != "no_evidence"]
    slow = [row for row in known if row.pace_state != "fast_enough"]
    return text.say("finding.gap.pace", lang, slow=len(slow), n=len(known), all=len(answer))


def trust(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    sound = sum(answer.column("levels_sound")) / sum(answer.column("levels_known"))
    return text.say(
        "finding.gap.trust", lang, share=form.value(sound, "share", lang), n=first.levels_known
    )
