"""What the page on the division of labour finds."""

from collections import Counter

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer


def units(answer: Answer, lang: str) -> str:
    outside, all_ = sum(answer.column("projects_outside")), sum(answer.column("projects"))
    known = all_ - sum(answer.column("projects_undeclared"))
    if not known:
        return text.say("finding.division.units_undeclared", lang, n=all_)
    if not outside:
        return text.say("finding.division.units_fine", lang, n=known)
    worst = max(answer, key=lambda row: row.projects_outside)
    return text.say(
        "finding.division.units", lang, n=outside, all=known, unit=worst.department,
        most=worst.projects_outside,
    )  # fmt: skip


def overlaps(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    return text.say(
        "finding.division.overlaps", lang, n=len(answer), left=first.left_department,
        right=first.right_department, share=form.value(first.likeness, "share", lang),
    )  # fmt: skip


def white_spots(answer: Answer, lang: str) -> str:
    kinds = Counter(answer.column("spot_kind"))
    told = {kind: kinds[kind] for kind in ("focus", "dependency", "demand")}
    return text.say("finding.division.white_spots", lang, n=len(answer), **told)


def fields(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    several = {row.tech_field for row in answer if row.units_in_field > 1}
    return text.say(
        "finding.division.fields", lang, n=len(several), all=len(set(answer.column("tech_field"))),
        field=first.tech_field, units=first.units_in_field,
    )  # fmt: skip


def focus(answer: Answer, lang: str) -> str:
    nobody = sum(not row.projects_own and not row.projects_other for row in answer)
    elsewhere = sum(not row.projects_own and row.projects_other > 0 for row in answer)
    return text.say(
        "finding.division.focus", lang, n=len(answer), nobody=nobody, elsewhere=elsewhere
    )


def waits(answer: Answer, lang: str) -> str:
    late = sum(answer.column("projects_late"))
    if not late:
        return text.say("finding.division.waits_fine", lang, n=sum(answer.column("projects")))
    worst = max(answer, key=lambda row: row.projects_late)
    return text.say(
        "finding.division.waits", lang, late=late, n=sum(answer.column("projects")),
        waiting=worst.waiting_unit, leading=worst.department, most=worst.projects_late,
    )  # fmt: skip


def chain(answer: Answer, lang: str) -> str:
    money = sum(row.unspent or 0 for row in answer)
    first = max(answer, key=lambda row: row.unspent or 0)
    share = (first.unspent or 0) / money if money else None
    held = sum(answer.column("step_dependencies"))
    loose = sum(row.step_dependencies for row in answer if row.chain_step == "none")
    return text.say(
        "finding.division.chain", lang, share=form.value(share, "share", lang), held=held,
        step=dictionary.choice_label("chain_step", first.chain_step, lang), loose=loose,
    )  # fmt: skip


def chain_elements(answer: Answer, lang: str) -> str:
    first = answer.rows[0].rare_element
    steps = sum(row.rare_element == first for row in answer)
    single = {row.rare_element for row in answer}
    thin = sum(sum(r.projects for r in answer if r.rare_element == one) == 1 for one in single)
    return text.say("finding.division.chain_elements", lang, element=first, steps=steps, thin=thin)


def chain_bases(answer: Answer, lang: str) -> str:
    sites: dict[str, int] = {}
    for row in answer:
        sites[row.chain_step] = sites.get(row.chain_step, 0) + 1
    most = max(sites, key=lambda step: sites[step])
    return text.say(
        "finding.division.chain_bases", lang, sites=len(set(answer.column("base"))),
        step=dictionary.choice_label("chain_step", most, lang), n=sites[most],
    )  # fmt: skip
