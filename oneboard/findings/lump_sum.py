"""What the page of money under lump sum finds."""

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer, Row

NAME_WIDTH = {"en": 30, "zh": 16}


def _name(row: Row, lang: str) -> str:
    width, full = NAME_WIDTH[lang], row.project_name or row.project_id
    return full if len(full) <= width else f"{full[: width - 1]}…"


def _money(value: float | None, lang: str) -> str:
    return form.value(value, "money", lang)


def checks(answer: Answer, lang: str) -> str:
    marked = [row for row in answer if row.lump_flags]
    if not marked:
        return text.say("finding.lump_sum.clear", lang, n=len(answer))
    first = marked[0]
    return text.say(
        "finding.lump_sum.checks", lang, n=sum(1 for row in marked if row.state == "risk"),
        all=len(answer), first=_name(first, lang), marks=first.lump_flags,
    )  # fmt: skip


def states(answer: Answer, lang: str) -> str:
    known = [row for row in answer if row.bac is not None]
    paid = sum(row.lump_paid for row in known)
    promised = sum(row.bac - row.lump_paid - row.lump_free for row in known)
    return text.say(
        "finding.lump_sum.states", lang, bac=_money(sum(row.bac for row in known), lang),
        paid=_money(paid, lang), promised=_money(promised, lang),
        free=_money(sum(row.lump_free for row in known), lang),
    )  # fmt: skip


def evenness(answer: Answer, lang: str) -> str:
    first, limit = answer.rows[0], answer.rows[0].rush_limit
    rushed = sum(1 for row in answer if row.last_quarter_share > limit)
    key = "finding.lump_sum.rush" if rushed else "finding.lump_sum.even"
    return text.say(
        key, lang, n=rushed, all=len(answer), limit=form.value(limit, "share", lang),
        first=_name(first, lang), share=form.value(first.last_quarter_share, "share", lang),
    )  # fmt: skip


def negative(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    return text.say(
        "finding.lump_sum.negative", lang, n=len(answer),
        projects=len(set(answer.column("project_id"))),
        money=_money(sum(answer.column("amount")), lang),
        kind=dictionary.choice_label("negative_kind", first.negative_kind, lang),
        most=_money(first.amount, lang),
    )  # fmt: skip


def related(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    return text.say(
        "finding.lump_sum.related", lang, n=len(answer), payee=first.payee or form.UNKNOWN,
        money=_money(sum(answer.column("lump_related")), lang),
        share=form.value(first.share_of_total, "share", lang),
    )  # fmt: skip


def balances(answer: Answer, lang: str) -> str:
    def left(state: str) -> str:
        return _money(sum(r.balance or 0 for r in answer if r.balance_state == state), lang)

    over = sum(1 for row in answer if row.balance_state == "overspent")
    return text.say(
        "finding.lump_sum.balances", lang, n=len(answer), kept=left("kept"),
        open=left("undecided"), back=left("to_return"), over=over,
    )  # fmt: skip


def lines(answer: Answer, lang: str) -> str:
    marked = [row for row in answer if row.audit_marks]
    money = _money(sum(row.amount for row in marked), lang)
    return text.say("finding.lump_sum.lines", lang, n=len(marked), all=len(answer), money=money)
