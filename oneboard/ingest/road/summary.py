"""A report as lines of text: for the terminal and for receipts in the inbox."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from oneboard import dictionary, text

SIGNS = {"accept": "●", "warn": "▲", "ask": "?", "reject": "◆"}
GRAVITY = {"block": 0, "warn": 1, "info": 2}


def lines(report: dict[str, Any], lang: str) -> Iterator[str]:
    """Every file with its tables, issues by kind and open questions; then what would change."""
    for file in report["files"]:
        yield from _file(file, lang)
    yield from _effect(report["effect"], lang)
    yield report["message"][lang]


def _file(file: dict[str, Any], lang: str) -> Iterator[str]:
    said = {"sign": SIGNS[file["outcome"]], "file": file["file"], "message": file["message"][lang]}
    yield text.say("load.file_line", lang, **said)
    for table in file["tables"]:
        known = dictionary.tables().get(table["table"] or "")
        name = known.label(lang) if known else text.say("load.unknown_table", lang)
        place = {"sheet": table["sheet"] or "", "first": table["first"], "last": table["last"]}
        yield text.say("load.table_line", lang, table=name, n=table["n"], **place).rstrip()
    yield from _issues(file["issues"], lang)
    for question in file["questions"]:
        yield _question(question, lang)


def _issues(issues: list[dict[str, Any]], lang: str) -> Iterator[str]:
    """One line for each kind, with the first place."""
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], str] = {}
    for issue in issues:
        kind = (issue["severity"], issue["code"])
        counts[kind] += issue["count"]
        first.setdefault(kind, issue["message"][lang])
    for kind in sorted(counts, key=lambda kind: (GRAVITY[kind[0]], -counts[kind])):
        severity, code = kind
        word = text.say(f"severity.{severity}", lang)
        said = {"severity": word, "count": counts[kind], "code": code, "message": first[kind]}
        yield text.say("load.issue_line", lang, **said)


def _question(question: dict[str, Any], lang: str) -> str:
    choices = "; ".join(f"{one['value']} ({one[lang]})" for one in question["choices"])
    free = text.say("load.free_text", lang)
    said = {"text": question["text"][lang], "id": question["id"], "choices": choices or free}
    return text.say("load.question_line", lang, **said)


def _effect(effect: dict[str, Any] | None, lang: str) -> Iterator[str]:
    totals: dict[str, Counter[str]] = {}
    for count in effect["counts"] if effect else ():
        totals.setdefault(count["table"], Counter()).update(
            {kind: count[kind] for kind in ("added", "changed", "left")}
        )
    for table, total in totals.items():
        name = dictionary.tables()[table].label(lang)
        yield text.say("load.effect_line", lang, table=name, **total)
