"""How a file ends: accept, warn, ask or reject, and the code that says most about why."""

from dataclasses import dataclass

from oneboard.ingest.model import Understanding

# Totals that disagree speak about rows that are not loaded: told, but no doubt about the records.
BESIDE = frozenset({"CONTROL_SUM"})

# The question that says most about the file comes first.
FIRST = (
    "TRANSPOSED",
    "MANY_SHEETS",
    "MANY_TABLES",
    "CROSSTAB",
    "TABLE",
    "DUP_HEADER",
    "DECIMAL",
    "YEAR_UNIT",
    "CURRENCY",
    "YEAR",
    "YEAR_TURNS",
    "PERIODS",
    "UNIT",
    "PERCENT",
    "DATE_AMBIGUOUS",
    "DATE_SERIAL",
)


@dataclass(frozen=True)
class Verdict:
    """`code` is "" for a file that is accepted without a word."""

    outcome: str
    code: str = ""


def verdict(found: Understanding) -> Verdict:
    """reject: nothing to load; ask: answers are needed first; warn: loads, with issues told."""
    empty = ("NO_ROWS", "NO_CELLS")
    if any(issue.code in empty and issue.severity == "block" for issue in found.issues):
        return Verdict("reject", "NO_ROWS")
    asked = {question.code for question in found.questions if question.required}
    if {"YEAR", "UNIT"} <= asked:
        asked.add("YEAR_UNIT")
    if asked:
        return Verdict("ask", min(asked, key=_place))
    counts: dict[str, int] = {}
    for issue in found.issues:
        if issue.severity in ("warn", "block") and issue.code not in BESIDE:
            counts[issue.code] = counts.get(issue.code, 0) + issue.count
    if counts:
        return Verdict("warn", max(counts, key=lambda code: counts[code]))
    return Verdict("accept")


def _place(code: str) -> tuple[int, str]:
    return (FIRST.index(code) if code in FIRST else len(FIRST), code)
