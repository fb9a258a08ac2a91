"""What the choice of projects finds."""

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer, Row


def ranking(answer: Answer, lang: str) -> str:
    first = answer.rows[0]
    above = sum(1 for row in answer if row.is_above)
    if above == len(answer):
        return text.say("finding.choice.all_fit", lang, n=above)
    return text.say(
        "finding.choice.ranking", lang, n=above, all=len(answer),
        money=form.value(first.choice_budget, "money", lang),
        near=sum(1 for row in answer if row.is_near),
    )  # fmt: skip


def around(answer: Answer, lang: str) -> str:
    above = [row for row in answer if row.is_above]
    below = [row for row in answer if not row.is_above]
    if not above or not below:
        return text.say("finding.choice.around_one", lang, n=len(answer))
    by_value = "productivity" in answer.choices.get("rank_by", ())
    column, unit = ("productivity", "ratio") if by_value else ("choice_score", "points")
    last, first = above[-1], below[0]
    return text.say(
        "finding.choice.around", lang, above=last.project_name or last.project_id,
        below=first.project_name or first.project_id,
        high=form.value(last.values[column], unit, lang),
        low=form.value(first.values[column], unit, lang),
    )  # fmt: skip


def compare(answer: Answer, lang: str) -> str:
    ways = {row.way: row for row in answer}
    best, line, second = (_gain(ways[way]) for way in ("exact", "line", "runner_up"))
    unit = "money" if _by_value(answer.rows[0]) else "points"
    if not ways["exact"].projects:
        return text.say("finding.choice.no_set", lang)
    if best < line:
        less, all_ = form.value(line - best, unit, lang), form.value(best, unit, lang)
        return text.say("finding.choice.constrained", lang, less=less, best=all_)
    if best == line:
        return text.say("finding.choice.same", lang)
    return text.say(
        "finding.choice.compare", lang, more=form.value(best - line, unit, lang),
        share=form.value((best - line) / line if line > 0 else None, "share", lang),
        behind=form.value(best - second, unit, lang),
    )  # fmt: skip


def _by_value(row: Row) -> bool:
    return row.rank_by == "productivity"


def _gain(row: Row) -> float:
    return row.expected_value if _by_value(row) else row.choice_score


def differences(answer: Answer, lang: str) -> str:
    gained = [row for row in answer if row.in_exact and not row.in_line]
    lost = [row for row in answer if row.in_line and not row.in_exact]
    return text.say("finding.choice.differences", lang, gained=len(gained), lost=len(lost))


def robust(answer: Answer, lang: str) -> str:
    unsure = sum(1 for row in answer if 0 < row.above_share < 1)
    return text.say("finding.choice.robust", lang, n=unsure, firm=len(answer) - unsure)


def frontier(answer: Answer, lang: str) -> str:
    best = [row for row in answer if row.point == "best"]
    if not best:
        return text.say("finding.choice.no_value", lang)
    top = max(row.value_cumulative for row in best)
    most = next(row for row in best if row.value_cumulative >= 0.8 * top)
    return text.say(
        "finding.choice.frontier", lang,
        part=form.value(most.value_cumulative / top, "share", lang),
        money=form.value(most.cost_cumulative, "money", lang),
        top=form.value(top, "money", lang), all=form.value(_whole(best, top), "money", lang),
    )  # fmt: skip


def _whole(best: list[Row], top: float) -> float:
    """The least money that buys everything worth having."""
    return next(row.cost_cumulative for row in best if row.value_cumulative >= top)


def buckets(answer: Answer, lang: str) -> str:
    asked = [row for row in answer if row.least_money]
    short = [row for row in asked if row.exact_cost < row.least_money]
    if asked:
        return text.say("finding.choice.minimums", lang, n=len(asked), met=len(asked) - len(short))
    cuts = [row for row in answer if row.dimension == "horizon"]
    if not cuts:
        return answer.query.question(lang)
    cut = max(cuts, key=lambda row: row.cost_to_go - row.exact_cost)
    return text.say(
        "finding.choice.buckets", lang,
        bucket=dictionary.choice_label(cut.dimension, cut.bucket_name, lang),
        money=form.value(cut.cost_to_go - cut.exact_cost, "money", lang),
        asked=form.value(cut.cost_to_go, "money", lang),
    )  # fmt: skip


def scenarios(answer: Answer, lang: str) -> str:
    best = max(answer, key=lambda row: row.expected_value)
    return text.say(
        "finding.choice.scenarios", lang, n=len(answer), name=best.scenario_name,
        money=form.value(best.expected_value, "money", lang),
    )  # fmt: skip
