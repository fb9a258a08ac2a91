"""What the page of what changed finds."""

from collections import Counter

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer, Row

SCOPE = ("entered", "left", "reclassified")
NAMED = 2  # figures in the first line, of each kind


def verdict(answer: Answer, lang: str) -> str:
    """The first line of the page: good or bad, and by what."""
    real = [row for row in answer if row.part == "real" and row.moved_by]
    gains = [row for row in real if good(row.figure, row.moved_by)]
    losses = [row for row in real if good(row.figure, row.moved_by) is False]
    return text.say(
        "finding.changes.verdict", lang, verdict=_verdict(len(gains), len(losses), lang),
        better=len(gains), worse=len(losses),
        gains=_named("finding.changes.gains", gains, answer, lang),
        losses=_named("finding.changes.losses", losses, answer, lang),
    )  # fmt: skip


def _verdict(better: int, worse: int, lang: str) -> str:
    if not better and not worse:
        return text.say("finding.changes.still", lang)
    if better == worse:
        return text.say("finding.changes.even", lang)
    key = "finding.changes.better" if better > worse else "finding.changes.worse"
    return text.say(key, lang)


def _named(key: str, rows: list[Row], answer: Answer, lang: str) -> str:
    """Those that moved by the largest share of what they were, with the project behind it."""
    before = {row.figure: row.moved_by for row in answer if row.part == "before"}
    largest = sorted(rows, key=lambda row: -abs(row.moved_by) / (before[row.figure] or 1))
    said = [_one(row, lang) for row in largest[:NAMED]]
    return (
        text.say(key, lang, figures=text.say("finding.changes.next", lang).join(said))
        if said
        else ""
    )


def _one(row: Row, lang: str) -> str:
    """A count is many projects' doing; money and shares may be one's."""
    word = dictionary.vocabulary()[row.figure]
    told = {"figure": word.label(lang), "change": form.difference(row.moved_by, word.unit, lang)}
    if word.unit == "count" or not row.most_moved:
        return text.say("finding.changes.one", lang, **told)
    return text.say("finding.changes.one_by", lang, **told, project=row.most_moved)


def waterfall(answer: Answer, lang: str) -> str:
    plan = {row.figure: row.moved_by for row in answer if row.part == "plan"}
    after = {row.figure: row.moved_by for row in answer if row.part == "after"}
    judged = {f: good(f, after[f] - plan[f]) for f in plan if dictionary.metrics()[f].better}
    met = [f for f, is_good in judged.items() if is_good or after[f] == plan[f]]
    return text.say(
        "finding.changes.waterfall", lang, n=len(after), scope=_moved(answer, *SCOPE),
        data=_moved(answer, "correction"), met=len(met), planned=len(judged),
    )  # fmt: skip


def good(figure: str, amount: float) -> bool | None:
    """Whether a change is for the better; nobody says so of some figures."""
    better = dictionary.metrics()[figure].better
    if better not in ("up", "down") or not amount:
        return None
    return (amount > 0) == (better == "up")


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


def baselines(answer: Answer, lang: str) -> str:
    return text.say(
        "finding.changes.baselines", lang,
        projects=sum(1 for row in answer if row.rebaselines),
        lists=sum(answer.column("rebaselines")), since=sum(answer.column("rebaselines_since")),
        editions=sum(answer.column("budget_editions")),
        milestones=f"{sum(answer.column('milestones_moved')):,}",
    )  # fmt: skip


def delivered(answer: Answer, lang: str) -> str:
    return text.say(
        "finding.changes.delivered", lang, departments=len(answer),
        delivered=sum(1 for row in answer if row.files_new),
        changed=f"{sum(answer.column('rows_changed')):,}",
        late=sum(row.lists_late or 0 for row in answer),
    )  # fmt: skip


def late(answer: Answer, lang: str) -> str:
    lists = Counter(answer.column("department"))
    return text.say(
        "finding.changes.late", lang, n=len(answer), department=lists.most_common(1)[0][0]
    )


def deliveries(answer: Answer, lang: str) -> str:
    return text.say(
        "finding.changes.deliveries", lang,
        people=len(set(answer.column("delivered_by"))),
        tables=len(set(answer.column("table_name"))),
        records=f"{sum(answer.column('records')):,}",
    )  # fmt: skip
