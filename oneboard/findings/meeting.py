"""What the meeting page finds: how much waits for a decision, and why, matter by matter."""

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.query import Answer, Row

STOPS = ".\u3002"  # a sentence that is quoted goes on


def needs(answer: Answer, lang: str) -> str:
    matters = {row.rank: row for row in reversed(answer.rows)}
    red = [row for row in matters.values() if row.light == "risk"]
    money = sum(row.stake or 0 for row in matters.values())
    return text.say(
        "finding.meeting.needs", lang, n=len(matters), red=len(red),
        money=form.value(money, "money", lang),
    )  # fmt: skip


def needs_lines(answer: Answer, lang: str) -> list[str]:
    return [_why(row, lang) for row in answer]


def _why(row: Row, lang: str) -> str:
    if row.concern in ("hidden_risk", "red_project"):
        told = text.say(f"meeting.why.at_risk.{row.reason}", lang, **_values(row, lang))
        hidden = row.concern == "hidden_risk"
        return text.say("meeting.why.hidden", lang, why=told) if hidden else told
    by_reason = f"meeting.why.{row.concern}.{row.reason}"
    key = by_reason if text.knows(by_reason) else f"meeting.why.{row.concern}"
    return text.say(key, lang, **_values(row, lang))


def _values(row: Row, lang: str) -> dict[str, str]:
    size = row.concern_share
    is_gate = row.concern == "condition_lapsed"
    return {
        "subject": (row.subject or form.UNKNOWN).rstrip(STOPS),
        "days": form.value(row.concern_days, "days", lang),
        "share": form.UNKNOWN if size is None else f"{abs(size):.0%}".removesuffix("%"),
        "loss": form.value(row.expected_loss, "money", lang),
        "gate": dictionary.choice_label("gate", row.reason, lang) if is_gate else "",
    }


def decided(answer: Answer, lang: str) -> str:
    late = sum(state == "late" for state in answer.column("follow_up"))
    done = sum(state == "done" for state in answer.column("follow_up"))
    return text.say("finding.meeting.decided", lang, n=len(answer), late=late, done=done)
