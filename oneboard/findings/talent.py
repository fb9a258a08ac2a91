"""What the staff lists say about the two tracks, in one sentence per question."""

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer, settings_used

YEAR = 4  # quarters


def by_department(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    if not first.flexible_share:
        return _say("by_department_none", lang)
    share = form.value(first.flexible_share, "share", lang)
    return _say(
        "by_department", lang, department=first.department, share=share, n=first.people_here
    )


def output_per_year(answer: Answer, lang: str) -> str:
    both = [
        row
        for row in answer
        if row.flexible_per_year is not None and row.permanent_per_year is not None
    ]
    if not both:
        return _say("output_per_year_few", lang, n=settings_used(answer.query)["small_n"])
    first = both[0]
    return _say(
        "output_per_year", lang, department=first.department, all=len(both),
        n=sum(row.flexible_per_year > row.permanent_per_year for row in both),
        flexible=form.value(first.flexible_per_year, "ratio", lang),
        permanent=form.value(first.permanent_per_year, "ratio", lang),
    )  # fmt: skip


def fields(answer: Answer, lang: str) -> str:
    named = [row for row in answer if row.talent_field not in ("few", "blank")]
    if not named or not named[0].people_flexible:
        return _say("fields_none", lang)
    first = named[0]
    field = dictionary.choice_label("talent_field", first.talent_field, lang)
    return _say("fields", lang, field=field, n=first.people_flexible, all=first.people_here)


def ages(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    permanent, flexible = (
        form.value(years, "ratio", lang)
        for years in (first.median_permanent, first.median_flexible)
    )
    return _say("ages", lang, permanent=permanent, flexible=flexible)


def moves(answer: Answer, lang: str) -> str:
    last = answer.rows[-YEAR:]
    came, left = (
        sum(row.values[f"{way}_{track}"] for row in last for track in
            ("permanent", "flexible", "external"))
        for way in ("came", "left")
    )  # fmt: skip
    flexible = sum(row.came_flexible for row in last)
    return _say("moves", lang, came=came, left=left, flexible=flexible)


def hosts(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    return _say("hosts", lang, n=len(answer), host=first.host, people=first.people_here)


def _say(key: str, lang: str, **words: object) -> str:
    return text.say(f"finding.talent.{key}", lang, **words)
