"""What the home page finds: the sentences above its cards and the list of what needs attention."""

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer, Row

NAMED = 2  # stages that a sentence names
NAME_WIDTH = {"en": 34, "zh": 18}


def attention(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    return text.say("finding.home.attention_many", lang, n=first.concerns, red=first.concerns_red)


def attention_lines(answer: Answer, lang: str) -> list[str]:
    return [text.say(_key(row), lang, **_values(row, lang)) for row in answer]


def _key(row: Row) -> str:
    """Concerns whose words depend on the reason have a sentence for each."""
    if row.concern == "demand_unserved":
        return f"attention.demand_unserved.{'policy' if row.stake is None else 'market'}"
    by_reason = f"attention.{row.concern}.{row.reason}"
    return by_reason if text.knows(by_reason) else f"attention.{row.concern}"


def _values(row: Row, lang: str) -> dict[str, str]:
    size = row.concern_share
    return {
        "project": _short(row.project_name or row.project_id, lang),
        "department": row.department or row.dept_id or form.UNKNOWN,
        "subject": _short(row.subject, lang),
        "stake": form.value(row.stake, "money", lang),
        "days": form.value(row.concern_days, "days", lang),
        "share": form.UNKNOWN if size is None else f"{abs(size):.0%}".removesuffix("%"),
        "months": form.value(size, "months", lang),
        "cases": form.value(row.cases, "count", lang),
    }


def _short(name: str | None, lang: str) -> str:
    width, full = NAME_WIDTH[lang], name or form.UNKNOWN
    return full if len(full) <= width else f"{full[: width - 1]}…"


def by_stage(answer: Answer, lang: str) -> str:
    n, red = sum(answer.column("projects")), sum(answer.column("at_risk"))
    money = [row for row in answer if row.unspent]
    if not money:
        top = max(answer, key=lambda row: row.projects)
        stage = _stage(top, lang)
        return text.say("finding.home.by_stage_no_money", lang, stage=stage, n=n, red=red)
    top = max(money, key=lambda row: row.unspent)
    part = form.share(top.unspent / sum(row.unspent for row in money), lang)
    return text.say(
        "finding.home.by_stage", lang, stage=_stage(top, lang), share=part, n=n, red=red
    )


def readiness_by_stage(answer: Answer, lang: str) -> str:
    known = [row for row in answer if row.level_gap is not None]
    if not known:
        return text.say("finding.home.readiness_unknown", lang)
    worst = max(row.level_gap for row in known)
    if worst <= 0:
        return text.say("finding.home.readiness_even", lang)
    behind = [_stage(row, lang) for row in known if row.level_gap == worst]
    stages = text.say("finding.home.separator", lang).join(behind)
    if len(behind) > NAMED:
        stages = text.say("finding.home.some_stages", lang, n=len(behind), total=len(known))
    return text.say("finding.home.readiness_behind", lang, stages=stages, gap=_levels(worst, lang))


def _stage(row: Row, lang: str) -> str:
    return dictionary.choice_label("stage", row.stage, lang)


def _levels(number: int, lang: str) -> str:
    word = "level_one" if number == 1 else "level_many"
    return text.say(f"finding.home.{word}", lang, n=form.level(number, lang))
