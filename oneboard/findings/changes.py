"""What the page of what changed finds."""

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer, Row

SCOPE = ("entered", "left", "reclassified")


def waterfall(answer: Answer, lang: str) -> str:
    real = [row for row in answer if row.part == "real" and row.moved_by]
    judged = {row.figure: good(row.figure, row.moved_by) for row in real}
    return text.say(
        "finding.changes.waterfall", lang,
        better=sum(1 for is_good in judged.values() if is_good),
        worse=sum(1 for is_good in judged.values() if is_good is False),
        most=_most(answer, lang), scope=_moved(answer, *SCOPE), data=_moved(answer, "correction"),
    )  # fmt: skip


def good(figure: str, amount: float) -> bool | None:
    """Whether a change is for the better; nobody says so of some figures."""
    better = dictionary.metrics()[figure].better
    if better not in ("up", "down") or not amount:
        return None
    return (amount > 0) == (better == "up")


def _most(answer: Answer, lang: str) -> str:
    """The judged figure that moved by the largest share of what it was."""
    before = {row.figure: row.moved_by for row in answer if row.part == "before"}
    rows = [
        row for row in answer
        if row.part == "real" and before[row.figure] and good(row.figure, row.moved_by) is not None
    ]  # fmt: skip
    if not rows:
        return ""
    most: Row = max(rows, key=lambda row: abs(row.moved_by / before[row.figure]))
    word = dictionary.vocabulary()[most.figure]
    change = form.value(most.moved_by, word.unit, lang, signed=True)
    return text.say("finding.changes.most", lang, figure=word.label(lang), change=change)


def _moved(answer: Answer, *parts: str) -> int:
    return len({row.figure for row in answer if row.part in parts and row.projects})


def moves(answer: Answer, lang: str) -> str:
    n = {(row.moved, row.direction): row.projects for row in answer}
    return text.say(
        "finding.changes.moves", lang,
        entered=n.get(("entered", "in"), 0), left=n.get(("left", "out"), 0),
        worse=n.get(("colour", "worse"), 0), better=n.get(("colour", "better"), 0),
        stage=n.get(("stage", "up"), 0) + n.get(("stage", "back"), 0),
        later=n.get(("dates", "later"), 0),
    )  # fmt: skip


def projects(answer: Answer, lang: str) -> str:
    again = {row.project_id for row in answer if row.rebaselines}
    n = len(set(answer.column("project_id")))
    return text.say("finding.changes.projects", lang, n=n, again=len(again))


def deliveries(answer: Answer, lang: str) -> str:
    return text.say(
        "finding.changes.deliveries", lang,
        people=len(set(answer.column("delivered_by"))),
        tables=len(set(answer.column("table_name"))),
        records=f"{sum(answer.column('records')):,}",
    )  # fmt: skip
