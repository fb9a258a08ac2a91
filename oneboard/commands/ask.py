"""Answers one question of queries/ as JSON, so that figures can be scripted and checked."""

import argparse
import json
import sys
from collections import Counter
from typing import Any

from oneboard import access, dictionary, query, text
from oneboard.commands import language
from oneboard.query import Answer, Sight

NUMERIC = ("year", "month", "level", "integer", "number", "money", "percent", "fraction")


def main(arguments: list[str]) -> int:
    wish = parse(arguments)
    lang = wish.lang or language()
    if wish.list or not wish.question:
        print(listing(lang))
        return 0 if wish.list else 2
    if wish.question not in query.names():
        print(text.say("ask.unknown", lang, name=wish.question), file=sys.stderr)
        print(listing(lang), file=sys.stderr)
        return 2
    return answer(wish, lang)


def answer(wish: argparse.Namespace, lang: str) -> int:
    needs = query.load(wish.question).needs
    strange = [name for name, _ in map(pair, wish.choices) if name not in needs]
    if strange:
        said = {"names": ", ".join(strange), "needs": ", ".join(needs) or "–"}
        print(text.say("ask.strange", lang, **said), file=sys.stderr)
        return 2
    seen = query.sight(access.local(), board=wish.board, number=wish.version)
    found = query.ask(wish.question, chosen(wish.question, wish.choices), seen=seen)
    print(json.dumps(told(found, lang, seen=seen), ensure_ascii=False, indent=2, default=str))
    return 0


def chosen(question: str, pairs: list[str]) -> dict[str, list]:
    """name=value, repeated or with commas: year=2026 department=D01,D02."""
    given: dict[str, list] = {}
    for name, values in map(pair, pairs):
        typed = [number(value) if is_numeric(question, name) else value for value in values]
        given.setdefault(name, []).extend(typed)
    return given


def pair(written: str) -> tuple[str, list[str]]:
    name, _, values = written.partition("=")
    return name.strip(), [value.strip() for value in values.split(",") if value.strip()]


def is_numeric(question: str, parameter: str) -> bool:
    """A parameter has the type of the column it is compared with: its mark, or its namesake."""
    column = dict(query.load(question).mark).get(parameter, parameter)
    return getattr(dictionary.vocabulary().get(column), "type", "") in NUMERIC


def number(value: str) -> int | float | str:
    for kind in (int, float):
        try:
            return kind(value)
        except ValueError:
            continue
    return value


def told(found: Answer, lang: str, *, seen: Sight) -> dict[str, Any]:
    """Everything the answer says of itself, and the files its figures come from."""
    asked = found.query
    return {
        "question": {"name": asked.name, **{code: asked.question(code) for code in text.LANGUAGES}},
        "grain": asked.grain,
        "board": found.stamp.board,
        "version": found.stamp.number,
        "as_of": found.stamp.as_of,
        "settings_version": found.stamp.settings_version,
        "choices": found.choices,
        "columns": [column(found, name, lang) for name in found.columns],
        "rows": [row.values for row in found],
        "sources": {measure: sources(found, measure, seen=seen) for measure in asked.rows},
    }


def column(found: Answer, name: str, lang: str) -> dict[str, Any]:
    word = dictionary.vocabulary()[name]
    meaning = word.means(lang) or None
    return {"name": name, "label": word.label(lang), "unit": word.unit, "definition": meaning}


def sources(found: Answer, measure: str, *, seen: Sight) -> dict[str, Any]:
    """How many rows stand behind a measure, what they add up to, and where they were written."""
    behind = query.behind(found.query, measure, found.choices, mark={}, seen=seen)
    places = Counter(
        (row[behind.columns.index("file")], row[behind.columns.index("sheet")])
        for row in behind.records
    )
    files = [{"file": file, "sheet": sheet, "rows": n} for (file, sheet), n in places.items()]
    return {"rows": len(behind), "total": behind.total, "files": files}


def listing(lang: str) -> str:
    """Every question with its parameters."""
    lines = []
    for name in query.names():
        one = query.load(name)
        needs = " ".join(f"{need}=" for need in one.needs)
        lines.append(f"{name}  {one.question(lang)}  {needs}".rstrip())
    return "\n".join(lines)


def parse(arguments: list[str]) -> argparse.Namespace:
    lang = language()
    parser = argparse.ArgumentParser(
        prog="python3 -m oneboard ask", description=text.say("command.ask", lang)
    )
    parser.add_argument("question", nargs="?", help=text.say("ask.question", lang))
    parser.add_argument(
        "choices", nargs="*", metavar="name=value", help=text.say("ask.choices", lang)
    )
    parser.add_argument("--version", type=int, help=text.say("ask.version", lang))
    parser.add_argument("--board", choices=("own", "sample"), help=text.say("ask.board", lang))
    parser.add_argument("--lang", choices=text.LANGUAGES, help=text.say("ask.lang", lang))
    parser.add_argument("--list", action="store_true", help=text.say("ask.list", lang))
    return parser.parse_args(arguments)
