"""What stands behind the claims, in one sentence per question."""

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer, Row


def ladder(answer: Answer, lang: str) -> str:
    n = sum(answer.column("claims"))
    worst = max(answer, key=_unproven)
    verified = sum(answer.column("claims_verified"))
    proven = verified + sum(answer.column("claims_documented"))
    return _say(
        "ladder", lang, n=form.value(n, "count", lang),
        proven=form.value(proven / n, "share", lang),
        verified=form.value(verified / n, "share", lang),
        worst=dictionary.choice_label("claim_kind", worst.claim_kind, lang),
        share=form.value(_unproven(worst), "share", lang),
    )  # fmt: skip


def _unproven(row: Row) -> float:
    return (row.claims_none + row.claims_self) / row.claims


def next(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    money = form.value(sum(v or 0 for v in answer.column("proof_money")), "money", lang)
    name = first.project_name or first.project_id
    return _say("next", lang, n=len(answer), money=money, first=name)


def best(answer: Answer, lang: str) -> str:
    reach = [row for row in answer if row.best_share >= 1]
    verified = sum(row.evidence_level == "independently_verified" for row in reach)
    return _say("best", lang, n=len(answer), best=len(reach), verified=verified)


def patents(answer: Answer, lang: str) -> str:
    last = answer.rows[-1]
    before = _year(answer, last.year - 1)
    return _say(
        "patents", lang, year=last.year, granted=_granted(last),
        before=form.value(_granted(before) if before else None, "count", lang),
        pending=sum(answer.column("patents_pending")),
    )  # fmt: skip


def _year(answer: Answer, year: int) -> Row | None:
    return {row.year: row for row in answer}.get(year)


def _granted(row: Row) -> int:
    return row.inventions_granted + row.models_granted + row.pct_granted


def _say(key: str, lang: str, **words: object) -> str:
    return text.say(f"finding.evidence.{key}", lang, **words)
