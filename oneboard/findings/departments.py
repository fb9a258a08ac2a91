"""What the page of departments side by side finds, by the measure it is sorted by."""

from statistics import median

from oneboard import format as form
from oneboard import text
from oneboard.query import Answer, Row

USUAL = "execution_rate"
MOST = 3  # own departments in words


def side_by_side(answer: Answer, lang: str) -> str:
    """Where the viewer's own stand, else who is highest and lowest; and where the middle is."""
    name = (answer.choices.get("sorted_by") or [USUAL])[0]
    rows = [answer.rows[place] for place in answer.ranked(name)]
    known = _sure([row for row in rows if row.values[name] is not None], name)
    label = answer.label(name, lang)
    if not known:
        return text.say("finding.departments.unknown", lang, label=label)
    parts = [_own(row, known, answer, name, lang) for row in known if row.is_own][:MOST]
    if not parts:
        parts = [text.say(
            "finding.departments.span", lang,
            top=known[0].department, high=_value(known[0], answer, name, lang),
            last=known[-1].department, low=_value(known[-1], answer, name, lang),
        )]  # fmt: skip
    middle = form.value(median(row.values[name] for row in known), answer.unit(name), lang)
    parts.append(text.say("finding.departments.middle", lang, middle=middle))
    if name == USUAL:
        parts.append(_against_time(known, lang))
    joined = text.say("finding.departments.and", lang).join(parts)
    return text.say("finding.departments.side_by_side", lang, label=label, told=joined)


def _sure(rows: list[Row], name: str) -> list[Row]:
    """What few heads earned each may be chance, as on the page of points."""
    return [row for row in rows if name != "points_per_head" or not row.few_heads] or rows


def _own(row: Row, known: list[Row], answer: Answer, name: str, lang: str) -> str:
    return text.say(
        "finding.departments.own", lang, name=row.department,
        value=_value(row, answer, name, lang), place=known.index(row) + 1, n=len(known),
    )  # fmt: skip


def _value(row: Row, answer: Answer, name: str, lang: str) -> str:
    return form.value(row.values[name], answer.unit(name), lang)


def _against_time(known: list[Row], lang: str) -> str:
    elapsed = known[0].elapsed_share
    behind = sum(row.execution_rate < elapsed for row in known)
    share = form.value(elapsed, "share", lang)
    return text.say("finding.departments.behind", lang, n=behind, total=len(known), elapsed=share)
