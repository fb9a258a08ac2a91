"""What the alignment page finds."""

from oneboard import format as form
from oneboard import text
from oneboard.query import Answer


def matrix(answer: Answer, lang: str) -> str:
    """How much answers to neither, and how much to both."""
    cells = {row.alignment: row for row in answer}
    both, orphan = cells.get("both"), cells.get("orphan")
    share = form.share(both.money_share, lang) if both and both.money_share is not None else None
    if not orphan:
        return text.say("finding.alignment.matrix_none", lang, share=share or form.share(0, lang))
    return text.say(
        "finding.alignment.matrix", lang, n=orphan.projects,
        money=form.value(orphan.unspent, "money", lang), share=share or form.share(0, lang),
    )  # fmt: skip


def directives(answer: Answer, lang: str) -> str:
    states = answer.column("demand_state")
    bare, late = states.count("none"), states.count("late")
    if not bare and not late:
        return text.say("finding.alignment.directives_all", lang, n=len(answer))
    if not bare:
        return text.say("finding.alignment.directives_late", lang, n=len(answer), late=late)
    return text.say("finding.alignment.directives", lang, n=len(answer), bare=bare, late=late)


def needs(answer: Answer, lang: str) -> str:
    bare = [row for row in answer if row.demand_state == "none"]
    if not bare:
        return text.say("finding.alignment.needs_all", lang, n=len(answer))
    largest = max(bare, key=lambda row: row.market_size or 0)
    if not largest.market_size:
        return text.say("finding.alignment.needs_bare", lang, n=len(bare), all=len(answer))
    return text.say(
        "finding.alignment.needs", lang, n=len(bare), all=len(answer), title=largest.title,
        money=form.value(largest.market_size, "money", lang),
    )  # fmt: skip


def unanswered(answer: Answer, lang: str) -> str:
    top = sum((row.importance or 0) >= 5 for row in answer)
    return text.say("finding.alignment.unanswered", lang, n=len(answer), top=top)


def buckets(answer: Answer, lang: str) -> str:
    planned = [row for row in answer if row.share_gap is not None]
    if not planned:
        first = answer.rows[0]
        return text.say(
            "finding.alignment.buckets_no_plan", lang, bucket=first.strategic_bucket,
            share=form.value(first.money_share, "share", lang),
        )  # fmt: skip
    low = min(planned, key=lambda row: row.share_gap)
    high = max(planned, key=lambda row: row.share_gap)
    return text.say(
        "finding.alignment.buckets", lang, low=low.strategic_bucket,
        less=form.value(-low.share_gap, "pp", lang), high=high.strategic_bucket,
        more=form.value(high.share_gap, "pp", lang),
    )  # fmt: skip


def reach(answer: Answer, lang: str) -> str:
    return text.say(
        "finding.alignment.reach", lang, downstream=_counted(answer, "value_chain_step", lang),
        frontier=_counted(answer, "horizon", lang),
    )  # fmt: skip


def _counted(answer: Answer, dimension: str, lang: str) -> str:
    rows = [row for row in answer if row.dimension == dimension]
    known = [row.money_share for row in rows if row.money_share is not None]
    counted = sum(row.money_share or 0 for row in rows if row.is_counted)
    return form.value(counted if known else None, "share", lang)


def list(answer: Answer, lang: str) -> str:
    orphans = sum(row.alignment == "orphan" for row in answer)
    return text.say("finding.alignment.list", lang, n=len(answer), orphans=orphans)
