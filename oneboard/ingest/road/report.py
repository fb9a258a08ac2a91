"""A delivery told as JSON, in both languages: for scripts, receipts and the upload page."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

from oneboard import store
from oneboard.ingest.model import Block, Dropped, Issue, Question, Target
from oneboard.ingest.road.arrival import Arrival
from oneboard.ingest.road.bad_rows import bad_rows, kept_rows
from oneboard.ingest.road.deliver import Delivered
from oneboard.ingest.road.looks import reading_of, samples, sums
from oneboard.ingest.road.parted import OPEN
from oneboard.ingest.road.proposals import Proposal, proposer
from oneboard.ingest.road.wish import Wish
from oneboard.ingest.road.words import both, of_issue, of_question, of_refusal, of_trouble

Told = dict[str, Any]


def report(
    found: Delivered,
    *,
    version: store.VersionInfo | None = None,
    trouble: store.StoreTrouble | None = None,
    preview: store.VersionInfo | None = None,
    queued: bool = False,
) -> Told:
    """Everything about a delivery. `version`: what became of it; `trouble`: why nothing did.

    `preview`: the version that it would become. `queued`: somebody else is to publish it.
    """
    outcome = "published" if version else "blocked" if trouble else found.outcome
    outcome = "queued" if queued else outcome
    return {
        "outcome": outcome,
        "message": _message(outcome, found, version, trouble),
        "version": version and _version(version),
        "preview": preview and _version(preview),
        "board": found.wish.board,
        "as_of": found.ready.as_of.isoformat() if found.ready else None,
        "note": found.wish.note,
        "files": [told_of(arrival, found.wish) for arrival in found.arrivals],
        "effect": _effect(found.effect),
    }


def told_of(arrival: Arrival, wish: Wish) -> Told:
    """One file of the report."""
    understood = arrival.understood
    secret = OPEN in wish.shelves
    propose = proposer(arrival.file.name, arrival.questions)
    return {
        "file": arrival.file.name,
        "sha256": arrival.sha256,
        "outcome": arrival.verdict.outcome,
        "code": arrival.verdict.code or None,
        "message": _reason(arrival),
        "as_of": arrival.as_of.isoformat() if arrival.as_of else None,
        "dated_by": arrival.dated_by,
        "reading": reading_of(understood.book) if understood else None,
        "tables": _tables(arrival) if understood else [],
        "issues": [
            _issue(issue) | {"proposal": _proposal(propose(issue))} for issue in arrival.issues
        ],
        "questions": [_question(question) for question in arrival.questions],
        "answers": answers_of(arrival.file.name, wish.answers),
        "bad_rows": bad_rows(understood.book, understood.blocks, arrival.issues, secret=secret)
        if understood
        else [],
        "kept_rows": kept_rows(understood.blocks, arrival.issues) if understood and secret else [],
    }


def answers_of(file: str, answers: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in answers.items() if key.startswith(f"{file}|")}


def _proposal(found: Proposal | None) -> Told | None:
    if found is None:
        return None
    shown = {"en": found.en, "zh": found.zh}
    return {"key": found.key, "value": found.value, "shown": shown, "safe": found.safe}


def _message(
    outcome: str,
    found: Delivered,
    version: store.VersionInfo | None,
    trouble: store.StoreTrouble | None,
) -> dict[str, str]:
    if trouble:
        return of_trouble(trouble)
    values = {
        "files": len(found.arrivals),
        "clear": sum(arrival.is_clear for arrival in found.arrivals),
        "waiting": sum(arrival.verdict.outcome == "ask" for arrival in found.arrivals),
        "refused": sum(arrival.verdict.outcome == "reject" for arrival in found.arrivals),
        "number": version.number if version else 0,
        "remarks": sum(one.count for arrival in found.arrivals for one in _grave(arrival.issues)),
    }
    return both(f"road.{outcome}", **values)


def _reason(arrival: Arrival) -> dict[str, str]:
    """What the outcome of one file is, in a sentence."""
    if arrival.refused:
        return of_refusal(arrival.refused)
    outcome, code = arrival.verdict.outcome, arrival.verdict.code
    first = next((one for one in arrival.questions if one.code == code), None)
    if outcome == "ask":
        return of_question(first) if first else both("file.ask", count=len(arrival.questions))
    first_issue = next((one for one in arrival.issues if one.code == code), None)
    if outcome == "reject" and first_issue:
        return of_issue(first_issue)
    return both(f"file.{outcome}", count=sum(one.count for one in _grave(arrival.issues)))


def _grave(issues: Iterable[Issue]) -> list[Issue]:
    return [issue for issue in issues if issue.severity != "info"]


def _tables(arrival: Arrival) -> list[Told]:
    """The blocks of a file; `mark` tells further tables of one sheet apart in ids of answers."""
    found: list[Told] = []
    for block in arrival.understanding.blocks:
        again = any(told["sheet"] == block.sheet for told in found)
        left = next(iter(block.headers), "")
        mark = f"@{left}{block.header[0]}" if again else ""
        found.append(_table(block, arrival) | {"mark": mark})
    return found


def _table(block: Block, arrival: Arrival) -> Told:
    columns = {place: _place(block, place) for place in block.columns if place not in block.unpivot}
    return {
        "sheet": block.sheet,
        "table": block.table,
        "header": list(block.header),
        "first": block.first,
        "last": block.last,
        "n": block.n,
        "columns": columns,
        "units": dict(block.units),
        "unpivot": _unpivot(block),
        "dropped": [_dropped(row) for row in block.dropped],
        "headers": dict(block.headers),
        "also": _also(block),
        "fixed": _fixed(block),
        "dates": dict(block.dates),
        "constants": dict(block.constants),
        "unused": dict(block.unused),
        "signature": block.signature,
        "samples": samples(arrival.understanding.book, block),
        "sums": sums(arrival.understanding.staged, block),
    }


def _place(block: Block, place: str) -> str:
    """Where a column goes."""
    target = _target(block, place)
    return f"{target.table}.{target.column}"


def _target(block: Block, place: str) -> Target:
    """Of several places a column goes to, the one in the block's own table."""
    targets = block.columns[place]
    return next((one for one in targets if one.table == block.table), targets[0])


def _fixed(block: Block) -> dict[str, dict[str, str]]:
    """What the header of a column stands for: {"D": {"gate": "to_pilot"}}."""
    found = {place: dict(_target(block, place).fixed) for place in block.columns}
    return {place: values for place, values in found.items() if values}


def _also(block: Block) -> dict[str, list[str]]:
    """Further places of a column that goes to more than one."""
    found = {
        place: [f"{one.table}.{one.column}" for one in targets]
        for place, targets in block.columns.items()
        if len(targets) > 1 and place not in block.unpivot
    }
    return {
        place: [n for n in names if n != _place(block, place)] for place, names in found.items()
    }


def _unpivot(block: Block) -> Told | None:
    """Period columns, and where their values go."""
    if not block.unpivot:
        return None
    return {
        "cols": list(block.unpivot),
        "periods": list(block.unpivot.values()),
        "columns": {
            place: _place(block, place) for place in block.unpivot if place in block.columns
        },
    }


def _dropped(row: Dropped) -> Told:
    return {"row": row.row, "reason": row.reason, "text": row.text}


def _issue(issue: Issue) -> Told:
    return {
        "code": issue.code,
        "severity": issue.severity,
        "sheet": issue.sheet,
        "cell": issue.cell,
        "raw": issue.raw,
        "message": of_issue(issue),
        "table": issue.table,
        "column": issue.column,
        "header": issue.header,
        "count": issue.count,
        "control": _control(issue),
    }


def _control(issue: Issue) -> dict[str, str] | None:
    """What a total row says beside the records above it."""
    if not issue.code.startswith("CONTROL_SUM"):
        return None
    return {name: issue.values[name] for name in ("said", "found", "difference")}


def _question(question: Question) -> Told:
    return {
        "id": question.id,
        "code": question.code,
        "sheet": question.sheet,
        "cell": question.cell,
        "text": of_question(question),
        "guess": question.guess,
        "choices": [asdict(choice) for choice in question.choices],
        "required": question.required,
        "reason": both(f"reason.{question.code}"),
    }


def _version(version: store.VersionInfo) -> Told:
    return {
        "number": version.number,
        "board": version.board,
        "as_of": version.as_of.isoformat(),
        "published_at": version.published_at.isoformat(),
    }


def _effect(effect: store.Effect | None) -> Told | None:
    if effect is None:
        return None
    return {
        "base": effect.base,
        "counts": [asdict(count) for count in effect.counts],
        "changes": [{k: plain(v) for k, v in asdict(c).items()} for c in effect.changes],
        "conflicts": [asdict(conflict) for conflict in effect.conflicts],
        "lacking": [asdict(lack) for lack in effect.lacking],
    }


def plain(value: Any) -> Any:
    """A value that JSON can hold."""
    if isinstance(value, date):
        return value.isoformat()
    return float(value) if isinstance(value, Decimal) else value
