"""Loads exports from the command line: read, check, compare, publish.

Exit code 0: published, or it would be; 2: waits for answers, or blocked; 3: refused.
"""

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from oneboard import digest, store, text
from oneboard.commands import language
from oneboard.ingest.road import handback, inbox, summary
from oneboard.ingest.road.load import load
from oneboard.ingest.road.pace import timed
from oneboard.ingest.road.take import Step
from oneboard.ingest.road.wish import BadAnswers, File, Wish, answers_from

DONE, WAITS, REFUSED = 0, 2, 3
CODES = {"published": DONE, "ready": DONE, "taken": DONE, "waits": WAITS, "blocked": WAITS,
         "nothing": WAITS, "queued": WAITS, "refused": REFUSED}  # fmt: skip


def main(arguments: list[str]) -> int:
    lang = language()
    parser = make_parser(lang)
    given = parser.parse_args(arguments)
    if given.inbox:
        return take_inbox(given, lang)
    if not given.files:
        parser.error(text.say("load.no_files", lang))
    try:
        wish = wish_from(given, lang)
    except ValueError as error:
        parser.error(str(error))
    tell = timed(lambda step: progress(step, lang))
    told = load(wish, dry_run=given.dry_run, tell=tell)
    code = finish(told, given, lang)
    follow(told, given.board, lang)
    return code


def finish(told: dict[str, Any], given: argparse.Namespace, lang: str) -> int:
    """Show the report, and keep it where it was asked for."""
    out = sys.stderr if given.report == "-" else sys.stdout
    print(*summary.lines(told, lang), sep="\n", file=out)
    if given.dry_run:
        print(text.say("load.dry", lang), file=out)
    if given.report and not keep(told, given.report, lang):
        return WAITS
    if given.hand_back and not hand_back(told, given.hand_back, lang):
        return WAITS
    return CODES[told["outcome"]]


def follow(told: dict[str, Any], board: str, lang: str) -> None:
    """Write the digest of what was published; where that fails, the version stands all the same."""
    if told["outcome"] != "published":
        return
    number = told["version"]["number"]
    if not digest.after_publish(board, number):
        said = {"number": number, "board": board}
        print(text.say("digest.failed", lang, **said), file=sys.stderr)


def keep(told: dict[str, Any], place: str, lang: str) -> bool:
    written = json.dumps(told, ensure_ascii=False, indent=1, allow_nan=False)
    if place == "-":
        print(written)
        return True
    try:
        Path(place).write_text(written, "utf-8")
    except OSError as error:
        said = {"file": place, "reason": error.strerror or str(error)}
        print(text.say("load.no_report", lang, **said), file=sys.stderr)
        return False
    return True


def hand_back(told: dict[str, Any], place: Path, lang: str) -> bool:
    """One workbook for each file with rows to correct; the second is numbered."""
    found = [file for file in told["files"] if file["bad_rows"]]
    for number, file in enumerate(found, start=1):
        path = place if number == 1 else place.with_stem(f"{place.stem}-{number}")
        try:
            path.write_bytes(handback.write(file, lang))
        except OSError as error:
            said = {"file": path, "reason": error.strerror or str(error)}
            print(text.say("load.no_report", lang, **said), file=sys.stderr)
            return False
        count = sum(len(part.get("records", part["rows"])) for part in file["bad_rows"])
        print(text.say("load.handed_back", lang, file=path, count=count), file=sys.stderr)
    return True


def take_inbox(given: argparse.Namespace, lang: str) -> int:
    """Load what lies in the inbox, file by file, each with its receipt."""
    outcomes = []
    for told in inbox.take(given.board, lang=lang, dry_run=given.dry_run):
        print(*summary.lines(told, lang), sep="\n")
        follow(told, given.board, lang)
        outcomes.append(CODES[told["outcome"]])
    if not outcomes:
        print(text.say("inbox.empty", lang, folder=inbox.folder()))
    return max(outcomes, default=DONE)


def wish_from(given: argparse.Namespace, lang: str) -> Wish:
    """ValueError: its text says in words which argument is wrong."""
    return Wish(
        files=tuple(named([Path(path) for path in given.files])),
        board=given.board,
        answers=answers_in(given.answers, lang) if given.answers else {},
        as_of=day(given.as_of, lang) if given.as_of else None,
        note=given.note,
        partial=given.partial,
    )


def named(paths: list[Path]) -> list[File]:
    """Files by their names; with their folder where two have the same name."""
    names = [path.name for path in paths]
    return [
        File(path, path.name if names.count(path.name) == 1 else f"{path.parent.name}/{path.name}")
        for path in paths
    ]


def answers_in(place: str, lang: str) -> dict[str, str]:
    try:
        return answers_from(json.loads(Path(place).read_text("utf-8-sig")))
    except (OSError, BadAnswers, json.JSONDecodeError, UnicodeDecodeError) as error:
        raise ValueError(text.say("load.bad_answers", lang, file=place)) from error


def day(value: str, lang: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise ValueError(text.say("load.bad_date", lang, value=value)) from error


def progress(step: Step, lang: str) -> None:
    said = {"file": step.file, "done": step.done + 1, "total": step.total}
    if sys.stderr.isatty():
        rest = text.say("progress.left", lang, seconds=round(step.left)) if step.left else ""
        print(text.say(f"progress.{step.what}", lang, **said), rest, file=sys.stderr)


def make_parser(lang: str) -> argparse.ArgumentParser:
    def say(name: str) -> str:
        return text.say(f"load.{name}", lang)

    about = text.say("command.load", lang)
    parser = argparse.ArgumentParser(prog="python3 -m oneboard load", description=about)
    parser.add_argument("files", nargs="*", metavar="FILE", help=say("files"))
    parser.add_argument("--as-of", metavar="DATE", help=say("as_of"))
    parser.add_argument("--answers", metavar="FILE", help=say("answers"))
    parser.add_argument("--dry-run", action="store_true", help=say("dry_run"))
    parser.add_argument("--report", metavar="FILE", help=say("report"))
    parser.add_argument("--note", default="", help=say("note"))
    parser.add_argument("--board", choices=(store.OWN, store.SAMPLE), default=store.OWN,
                        help=say("board"))  # fmt: skip
    parser.add_argument("--partial", action="store_true", help=say("partial"))
    parser.add_argument("--hand-back", metavar="FILE", type=Path, help=say("hand_back"))
    parser.add_argument("--inbox", action="store_true", help=say("inbox"))
    return parser
