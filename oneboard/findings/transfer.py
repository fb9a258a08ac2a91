"""What technology transfer brings, in one sentence per question."""

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer, Row

WIDTH = {"en": 30, "zh": 16}


def channels(answer: Answer, lang: str) -> str:
    signed, came = _sum(answer, "value_signed"), _sum(answer, "cash_received")
    best = max(answer, key=lambda row: row.cash_received or 0)
    if not came:
        return _say("channels_nothing", lang, signed=form.value(signed, "money", lang))
    inside = _sum(answer, "cash_internal") / came
    return _say(
        "channels", lang, signed=form.value(signed, "money", lang),
        came=form.value(came, "money", lang), inside=form.value(inside, "share", lang),
        best=dictionary.choice_label("mode", best.mode, lang),
    )  # fmt: skip


def trials(answer: Answer, lang: str) -> str:
    over = [row for row in answer if row.outcome == "overrun"]
    soon = [row for row in answer if row.trial_light == "watch"]
    if over:
        return _say(
            "trials_over", lang, n=len(answer), over=len(over), soon=len(soon),
            worst=_name(over[0], lang), days=form.value(-over[0].days_left, "days", lang),
        )  # fmt: skip
    return _say("trials_soon" if soon else "trials", lang, n=len(answer), soon=len(soon))


def outcomes(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    found = {row.outcome: row.trials for row in answer}
    words = {
        "n": first.trials_ended, "paying": found.get("paying", 0),
        "returned": found.get("returned", 0), "owing": found.get("owing", 0),
    }  # fmt: skip
    return _say("outcomes" if first.trials_ended else "outcomes_none", lang, **words)


def ageing(answer: Answer, lang: str) -> str:
    owed = _sum(answer, "owed_later") + _sum(answer, "owed_other")
    if not owed:
        return _say("ageing_none", lang, n=answer.rows[0].fees_due)
    old = [row for row in answer if row.owed_later + row.owed_other][-1]
    return _say(
        "ageing", lang, owed=form.value(owed, "money", lang),
        n=sum(answer.column("instalments_owed")), all=answer.rows[0].fees_due,
        old=form.value(old.owed_later + old.owed_other, "money", lang), days=old.age_from - 1,
    )  # fmt: skip


def over_time(answer: Answer, lang: str) -> str:
    signed, came = _sum(answer, "value_signed"), _sum(answer, "cash_received")
    share = form.value(came / signed if signed else None, "share", lang)
    last = answer.rows[-1]
    return _say(
        "over_time", lang, n=len(answer), share=share, quarter=last.quarter,
        signed=form.value(last.value_signed, "money", lang),
        came=form.value(last.cash_received, "money", lang),
    )  # fmt: skip


def _sum(answer: Answer, column: str) -> float:
    return sum(value or 0 for value in answer.column(column))


def _name(row: Row, lang: str) -> str:
    full, width = row.project_name or row.contract_name or row.contract_id, WIDTH[lang]
    return full if len(full) <= width else f"{full[: width - 1]}…"


def _say(key: str, lang: str, **words: object) -> str:
    return text.say(f"finding.transfer.{key}", lang, **words)
