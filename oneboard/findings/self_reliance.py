"""What the self-reliance page finds."""

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer


def lines(answer: Answer, lang: str) -> str:
    """How many product lines hang on imports, and on a single source of them."""
    imported = {row.product_line for row in answer if row.source.startswith("import")}
    single = {row.product_line for row in answer if row.source == "import_single"}
    return text.say(
        "finding.reliance.lines", lang, n=len(imported), single=len(single),
        all=len(set(answer.column("product_line"))),
    )  # fmt: skip


def removal(answer: Answer, lang: str) -> str:
    ways = answer.column("removal")
    bare = ways.count("nobody") + ways.count("ended")
    late = ways.count("late") + ways.count("overdue")
    if not bare and not late:
        return text.say("finding.reliance.removal_all", lang, n=len(answer))
    return text.say("finding.reliance.removal", lang, n=len(answer), bare=bare, late=late)


def money(answer: Answer, lang: str) -> str:
    """The share of all money on import gaps, and the field with most of it."""
    gaps = [row for row in answer if row.self_reliance == "import_gap" and row.unspent]
    if not gaps:
        return text.say("finding.reliance.money_none", lang)
    largest = max(gaps, key=lambda row: row.unspent)
    whole = sum(row.unspent or 0 for row in answer)
    return text.say(
        "finding.reliance.money", lang, field=largest.tech_field,
        share=form.share(sum(row.unspent for row in gaps) / whole, lang),
        money=form.value(largest.unspent, "money", lang),
    )  # fmt: skip


def partner_kinds(answer: Answer, lang: str) -> str:
    """Which kind of partner came with most income, and with most outputs, for its money."""
    known = [row for row in answer if row.outputs_per_million is not None]
    if not known:
        return text.say("finding.reliance.partners_few", lang, n=len(answer))
    made = max(known, key=lambda row: row.outputs_per_million)
    earned = max(known, key=lambda row: row.income_per_paid)
    return text.say(
        "finding.reliance.kinds", lang,
        made=dictionary.choice_label("kind", made.kind, lang),
        outputs=form.value(made.outputs_per_million, "ratio", lang),
        earned=dictionary.choice_label("kind", earned.kind, lang),
        income=form.value(earned.income_per_paid, "ratio", lang),
    )  # fmt: skip


def partners(answer: Answer, lang: str) -> str:
    money = sum(row.partner_money or 0 for row in answer)
    return text.say(
        "finding.reliance.partners", lang, n=len(answer), money=form.value(money, "money", lang),
        few=sum(row.outputs_per_million is None for row in answer),
    )  # fmt: skip


def absorption(answer: Answer, lang: str) -> str:
    sides = {row.with_partner: row for row in answer}
    if len(sides) < 2 or any(row.outputs_per_million is None for row in answer):
        return text.say("finding.reliance.absorption_few", lang)
    ours, alone = (sides[side].outputs_per_million for side in ("yes", "no"))
    return text.say(
        "finding.reliance.absorption", lang, ours=form.value(ours, "ratio", lang),
        alone=form.value(alone, "ratio", lang),
    )  # fmt: skip


def tracks(answer: Answer, lang: str) -> str:
    rates = {row.track: row.outputs_per_year for row in answer}
    flexible, permanent = rates.get("flexible"), rates.get("permanent")
    if flexible is None or permanent is None:
        return text.say("finding.reliance.tracks_few", lang)
    return text.say(
        "finding.reliance.tracks", lang, flexible=form.value(flexible, "ratio", lang),
        permanent=form.value(permanent, "ratio", lang),
    )  # fmt: skip
