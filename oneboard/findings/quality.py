"""What the data quality page finds."""

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer


def freshness(answer: Answer, lang: str) -> str:
    states = answer.column("delivery_state")
    late, never = states.count("stale"), states.count("never")
    if not late and not never:
        return text.say("finding.quality.fresh", lang, n=len(states))
    return text.say("finding.quality.late", lang, late=late, never=never, n=len(states))


def completeness(answer: Answer, lang: str) -> str:
    blank, cells = sum(answer.column("cells_blank")), sum(answer.column("cells_expected"))
    share = form.value(1 - blank / cells, "share", lang)
    if not blank:
        return text.say("finding.quality.complete", lang, n=f"{cells:,.0f}")
    worst = min(answer, key=lambda row: row.filled_share)
    table = dictionary.tables()[worst.table_name]
    return text.say(
        "finding.quality.blank", lang, share=share, department=worst.department,
        table=table.label(lang), column=table.column(worst.worst_column).label(lang),
    )  # fmt: skip


def reconciliation(answer: Answer, lang: str) -> str:
    worst = answer.rows[0]
    gap = sum(abs(row.ledger_gap) for row in answer)
    return text.say(
        "finding.quality.apart", lang, n=len(answer), gap=form.value(gap, "money", lang),
        project=worst.project_name, most=form.value(worst.ledger_gap, "money", lang, signed=True),
    )  # fmt: skip


def suspicion(answer: Answer, lang: str) -> str:
    found = [row for row in answer if row.suspect_state == "suspect"]
    tested = sum(1 for row in answer if row.suspect_state != "too_few")
    if not found:
        return text.say("finding.quality.clear", lang, n=tested)
    names = ", ".join(dict.fromkeys(row.department or row.dept_id for row in found[:3]))
    return text.say("finding.quality.suspect", lang, n=len(found), tested=tested, names=names)


def rules(answer: Answer, lang: str) -> str:
    broken = [row for row in answer if row.rule_breaks]
    if not broken:
        return text.say("finding.quality.rules_kept", lang, n=len(answer))
    records = sum(answer.column("rule_breaks"))
    return text.say("finding.quality.rules", lang, n=len(broken), all=len(answer), records=records)


def issues(answer: Answer, lang: str) -> str:
    warned = sum(row.issues_accepted for row in answer if row.issue_severity == "warn")
    n = sum(answer.column("issues_accepted"))
    return text.say("finding.quality.issues", lang, n=n, warned=warned)
