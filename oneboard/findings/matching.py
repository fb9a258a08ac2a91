"""What the transfer agents' book finds, in one sentence per question."""

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer, Row

WIDTH = {"en": 26, "zh": 16}


def pairs(answer: Answer, lang: str) -> str:
    fresh = [row for row in answer if row.pair_state == "open"]
    agreed = sum(row.pair_state in ("accepted", "assigned") for row in answer)
    if not fresh:
        return _say("pairs_done", lang, n=len(answer), agreed=agreed)
    best = max(fresh, key=lambda row: row.match_score or 0)
    return _say(
        "pairs", lang, n=len(fresh), agreed=agreed, demand=_short(best.demand_title, lang),
        technology=_short(best.technology_name, lang),
        score=form.value(best.match_score, "share", lang),
    )  # fmt: skip


def pairs_lines(answer: Answer, lang: str) -> list[str]:
    """Why a demand and a technology could belong together, and what speaks against it."""
    return [
        text.say(
            "line.matching.pair", lang, demand=row.demand_title, technology=row.technology_name,
            reasons=text.say("line.matching.joint", lang).join(_reasons(row, lang)),
        )
        for row in answer
    ]  # fmt: skip


def _reasons(row: Row, lang: str) -> list[str]:
    told = [_words(row, lang), _field(row, lang), _level(row, lang), _deadline(row, lang)]
    return [reason for reason in told if reason]


def _words(row: Row, lang: str) -> str:
    if not row.shared_terms:
        return text.say("line.matching.no_words", lang)
    alike = form.value(row.text_score, "share", lang)
    return text.say("line.matching.words", lang, words=row.shared_terms, alike=alike)


def _field(row: Row, lang: str) -> str:
    if row.is_same_field is None:
        return text.say("line.matching.field_unknown", lang)
    key = "same_field" if row.is_same_field else "other_field"
    return text.say(f"line.matching.{key}", lang, field=row.tech_field, wanted=row.demand_field)


def _level(row: Row, lang: str) -> str:
    if row.level_now is None:
        return text.say("line.matching.level_unknown", lang)
    key = "level_short" if row.levels_missing else "level_ready"
    return text.say(
        f"line.matching.{key}", lang, level=form.value(row.level_now, "level", lang),
        asked=form.value(row.level_asked, "level", lang),
        stage=dictionary.choice_label("stage", row.stage, lang) if row.stage else form.UNKNOWN,
    )  # fmt: skip


def _deadline(row: Row, lang: str) -> str:
    if row.deadline is None:
        return ""
    return text.say("line.matching.deadline", lang, day=form.day(row.deadline))


def by_field(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    unmatched = sum(answer.column("technologies_unmatched"))
    field = text.say("chart.matching.no_field", lang)
    return _say(
        "by_field", lang, demands=sum(answer.column("demands_unmatched")), offers=unmatched,
        all=sum(answer.column("technologies_owned")), open=sum(answer.column("demands_open")),
        field=field if first.match_field == "?" else first.match_field,
        n=first.demands_unmatched + first.technologies_unmatched,
    )  # fmt: skip


def agents(answer: Answer, lang: str) -> str:
    alone = [row for row in answer if row.agent_key == "-"]
    led = [row for row in answer if row.agent_key != "-" and row.contracts]
    total = sum(answer.column("contracts"))
    if not led:
        return _say("agents_none", lang, all=total)
    best = max(led, key=lambda row: row.cash_received or 0)
    return _say(
        "agents", lang, n=len(led), led=sum(row.contracts for row in led), all=total,
        alone=sum(row.contracts for row in alone), best=best.agent or best.agent_key,
        cash=form.value(best.cash_received or 0, "money", lang),
    )  # fmt: skip


def _short(words: str, lang: str) -> str:
    return words if len(words) <= WIDTH[lang] else f"{words[: WIDTH[lang] - 1]}…"


def _say(key: str, lang: str, **words: object) -> str:
    return text.say(f"finding.matching.{key}", lang, **words)
