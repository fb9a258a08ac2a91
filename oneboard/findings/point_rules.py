"""What the rule book of the innovation points says, in one sentence per question."""

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer

CENT = 0.005  # less than half a hundredth of a point is no change


def groups(answer: Answer, lang: str) -> str:
    moved = [row for row in answer if abs(row.points_change or 0) > CENT]
    if all(row.points_change is None for row in answer):
        return _say("groups_few", lang, n=answer.stamp.few)
    if not moved:
        return _say("groups_same", lang)
    first, last = moved[0], moved[-1]
    words = {
        "tried": text.say(f"finding.point_rules.{_mode(answer)}", lang),
        "first": dictionary.choice_label("group_name", first.group_name, lang),
        "gain": form.value(first.points_change, "points", lang, signed=True),
        "last": dictionary.choice_label("group_name", last.group_name, lang),
        "loss": form.value(last.points_change, "points", lang, signed=True),
        "losing": sum(answer.column("people_losing")),
    }
    if first.points_change < 0:
        return _say("groups_lose", lang, **words)
    if last.points_change < 0:
        return _say("groups_both", lang, **words)
    return _say("groups_gain" if words["losing"] else "groups_nobody", lang, **words)


def _mode(answer: Answer) -> str:
    """Changes typed on the page, or the rule book against its version before."""
    return "typed" if answer.choices.get("rules") or answer.choices.get("roles") else "version"


def bands(answer: Answer, lang: str) -> str:
    rewarded = [row for row in answer if row.band > 0]
    old, new = (
        sum(row.values[name] for row in rewarded)
        for name in ("people_old_rules", "people_new_rules")
    )
    words = {"old": f"{old:,}", "new": f"{new:,}"}
    if any(row.reward_each is None for row in answer):
        return _say("bands_open", lang, **words)
    before, after = (
        form.value(sum(answer.column(name)), "money", lang)
        for name in ("reward_old_rules", "reward_new_rules")
    )
    return _say("bands", lang, before=before, after=after, **words)


def book(answer: Answer, lang: str) -> str:
    before = [row for row in answer if row.version_before is not None]
    changed = [
        row for row in before if (row.base_before, row.cap_before) != (row.base_points, row.cap)
    ]
    if not before:
        return _say("book_first", lang, n=len(answer))
    newest = answer.rows[0].version
    if not changed:
        return _say("book_same", lang, version=newest, all=len(answer))
    most = max(changed, key=lambda row: abs(row.base_points - row.base_before))
    return _say(
        "book", lang, version=newest, n=len(changed), all=len(answer), item=most.item,
        old=form.value(most.base_before, "level", lang),
        new=form.value(most.base_points, "level", lang),
    )  # fmt: skip


def claims(answer: Answer, lang: str) -> str:
    last = answer.rows[-1]
    return _say(
        "claims", lang, quarter=last.quarter, open=last.claimed_items,
        share=form.value(last.refused_share, "share", lang),
        appeals=sum(answer.column("appealed_items")),
    )  # fmt: skip


def refusals(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    if not first.refused_share:
        return _say("refusals_none", lang)
    share = form.value(first.refused_share, "share", lang)
    decided = first.approved_items + first.refused_items
    return _say("refusals", lang, item=first.item or first.rule_code, share=share, n=decided)


def open_claims(answer: Answer, lang: str) -> str:
    appeals = sum(row.state == "appealed" for row in answer)
    points = form.value(sum(answer.column("points")), "points", lang)
    oldest = form.value(max(answer.column("days_waiting")), "days", lang)
    return _say("open_claims", lang, n=len(answer), appeals=appeals, points=points, days=oldest)


def roles(answer: Answer, lang: str) -> str:
    whole = sum(answer.column("points_awarded_role"))
    added = sum(answer.column("points_added_role"))
    return _say(
        "roles", lang, added=form.value(added, "points", lang),
        share=form.value(added / whole if whole else None, "share", lang),
    )  # fmt: skip


def apart(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    reason = dictionary.choice_label("apart_reason", first.apart_reason, lang)
    gap = form.value(first.points_gap, "points", lang, signed=True)
    return _say("apart", lang, n=len(answer), gap=gap, item=first.item, reason=reason)


def shares(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    total = form.value(first.share_sum, "ratio", lang)
    return _say("shares", lang, n=len(answer), ref=first.ref, total=total)


def movers(answer: Answer, lang: str) -> str:
    first, last = answer.rows[0], answer.rows[-1]
    gain, loss = (
        form.value(row.points_change, "points", lang, signed=True) for row in (first, last)
    )
    if first.points_change < 0 or last.points_change > 0:
        most = first if first.points_change > 0 else last
        change = gain if most is first else loss
        return _say("movers_one", lang, person=most.person_name, change=change)
    return _say(
        "movers", lang, first=first.person_name, gain=gain, last=last.person_name, loss=loss
    )


def _say(key: str, lang: str, **words: object) -> str:
    return text.say(f"finding.point_rules.{key}", lang, **words)
