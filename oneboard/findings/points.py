"""What the innovation points say, in one sentence per question."""

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer, Row

PILLARS = ("input", "output", "commercial")
MOVER = 3  # from so many places on, a change of rank is worth a word
YEAR = 4  # quarters


def by_department(answer: Answer, lang: str) -> str:
    sure = [row for row in answer if not row.few_heads and row.points_per_head is not None]
    if not sure:
        return _say("by_department_unknown", lang)
    first = {
        pillar: max(sure, key=lambda row: getattr(row, f"{pillar}_per_head")) for pillar in PILLARS
    }
    if len({row.dept_id for row in first.values()}) == 1:
        return _say("by_department_one", lang, department=first["input"].department)
    return _say("by_department", lang, **{p: row.department for p, row in first.items()})


def per_head(answer: Answer, lang: str) -> str:
    known = [row for row in answer if row.points_shrunk is not None]  # of few people: nobody's
    if not known:
        return _say("by_department_unknown", lang)
    above = sum(row.points_shrunk > row.points_mean for row in known)
    mean = form.value(answer.rows[0].points_mean, "ratio", lang)
    small = [row for row in known if row.few_heads]
    if not small:
        first = known[0].department
        return _say("per_head", lang, n=above, all=len(known), mean=mean, first=first)
    moved = max(small, key=lambda row: abs(row.points_per_head - row.points_shrunk))
    raw, shrunk = (
        form.value(v, "ratio", lang) for v in (moved.points_per_head, moved.points_shrunk)
    )
    return _say(
        "per_head_small", lang, n=above, all=len(known), mean=mean, small=moved.department,
        raw=raw, shrunk=shrunk,
    )  # fmt: skip


def over_time(answer: Answer, lang: str) -> str:
    quarters = [row for row in answer if "Q" in row.quarter]
    last = (quarters or answer.rows)[-1]
    words = {
        "quarter": last.quarter,
        "waiting": form.value(sum(getattr(last, f"waiting_{p}") for p in PILLARS), "points", lang),
    }
    moved = {p: _moved(quarters, f"points_{p}") for p in PILLARS}
    known = {pillar: change for pillar, change in moved.items() if change is not None}
    if not known:
        total = form.value(last.points_total, "points", lang)
        return _say("over_time_short", lang, total=total, **words)
    most = max(known, key=lambda pillar: abs(known[pillar]))
    change = form.value(known[most], "points", lang, signed=True)
    pillar = dictionary.choice_label("pillar", most, lang)
    return _say("over_time", lang, pillar=pillar, change=change, **words)


def _moved(quarters: list[Row], column: str) -> float | None:
    """Sum of the last four quarters against that of the four before."""
    values = [getattr(row, column) for row in quarters]
    if len(values) < 2 * YEAR:
        return None
    return sum(values[-YEAR:]) - sum(values[-2 * YEAR : -YEAR])


def ranks(answer: Answer, lang: str) -> str:
    known = [row for row in answer if row.rank_change is not None]
    if not known:
        return _say("ranks_first", lang)
    up = max(known, key=lambda row: row.rank_change)
    down = min(known, key=lambda row: row.rank_change)
    rose, fell = up.rank_change >= MOVER, down.rank_change <= -MOVER
    key = {(True, True): "both", (True, False): "up", (False, True): "down"}.get((rose, fell))
    return _say(
        f"ranks_{key or 'none'}", lang, up=up.department, risen=up.rank_change,
        down=down.department, fallen=-down.rank_change, n=MOVER,
    )  # fmt: skip


def evidence(answer: Answer, lang: str) -> str:
    watched = [row for row in answer if row.state == "watch"]
    if watched:
        worst = watched[0]
        share = form.value(worst.evidenced_share, "share", lang)
        return _say("evidence", lang, department=worst.department, share=share, n=len(watched))
    given = sum(answer.column("points_evidenced"))
    whole = given + sum(answer.column("points_unproven"))
    share = form.value(given / whole if whole else None, "share", lang)
    return _say("evidence_fine", lang, share=share)


def distribution(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    none = sum(row.people for row in answer if row.points_below == 0)
    return _say(
        "distribution", lang, top=form.value(first.top_people, "count", lang),
        share=form.value(first.top_share, "share", lang), none=form.value(none, "count", lang),
        all=form.value(sum(answer.column("people")), "count", lang),
    )  # fmt: skip


def rules(answer: Answer, lang: str) -> str:
    cut = sum(answer.column("points_cut"))
    key, column = ("rules_cut", "points_cut") if cut else ("rules_free", "points_awarded")
    most = max(answer, key=lambda row: getattr(row, column))
    return _say(
        key, lang, n=sum(answer.column("awards_cut")), item=most.item or most.rule_code,
        points=form.value(cut or most.points_awarded, "points", lang),
    )  # fmt: skip


def people(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    points = form.value(sum(answer.column("points_total")), "points", lang)
    return _say("people", lang, n=len(answer), points=points, first=first.person_name)


def _say(key: str, lang: str, **words: object) -> str:
    return text.say(f"finding.points.{key}", lang, **words)
