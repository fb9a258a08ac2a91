"""Issues and questions as sentences in one language."""

import re
from dataclasses import replace
from typing import Any

from oneboard.dictionary import tables
from oneboard.ingest.model import Issue, Question
from oneboard.text import say

LONGEST = 80
FLOAT = re.compile(r"-?\d+\.\d{10,}")
UNKNOWN = "–"


def issue_sentence(issue: Issue, lang: str) -> str:
    """What is wrong, where, and what to do."""
    values = {**issue.values, **_labels(issue.values, lang)}
    return say(f"issue.{issue.code}", lang, **values)


def question_sentence(question: Question, lang: str) -> str:
    values = {**question.values, **_labels(question.values, lang)}
    return say(f"question.{question.code}", lang, **values)


def complete_issue(issue: Issue) -> Issue:
    """The issue with every value its sentence may name."""
    values = {
        "sheet": issue.sheet or UNKNOWN,
        "cell": issue.cell or UNKNOWN,
        "where": (issue.cell or UNKNOWN).rstrip("0123456789"),
        "raw": shortened(issue.raw),
        "header": shortened(issue.header),
        "count": issue.count,
        "table": issue.table,
        "column": issue.column,
        **issue.values,
    }
    return replace(issue, values=values)


def complete_question(question: Question) -> Question:
    """The question with every value its sentence may name."""
    values = {
        "sheet": question.sheet or question.id.partition("|")[0],
        "cell": question.cell or UNKNOWN,
        "where": question.id.rpartition("|")[2].partition("@")[0],
        "table": None,
        "column": None,
        **question.values,
    }
    return replace(question, values=values)


def _labels(values: dict[str, Any], lang: str) -> dict[str, str]:
    """The labels of the table and the column that the values name."""
    table = tables().get(values.get("table") or "")
    name = values.get("column")
    if table is None:
        return {"table": UNKNOWN, "column": name or UNKNOWN}
    label = table.column(name).label(lang) if name in table.names else name or UNKNOWN
    return {"table": table.label(lang), "column": label}


def shortened(text: str | None) -> str:
    """A raw text as it may stand in a sentence: one short line, a number as Excel shows it."""
    flat = " ".join((text or UNKNOWN).split()) or UNKNOWN
    if FLOAT.fullmatch(flat):
        return f"{float(flat):.15g}"
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 1] + "…"
