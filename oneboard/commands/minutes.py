"""Writes the minutes of a meeting as docx, pdf or xlsx."""

import argparse
import sys
from pathlib import Path

from oneboard import access, minutes, query, store, text
from oneboard.commands import language
from oneboard.commands.pack import ADDRESS


def main(arguments: list[str]) -> int:
    wish = parse(arguments)
    lang = wish.lang or language()
    kind = wish.out.suffix.removeprefix(".").lower()
    if kind not in minutes.KINDS:
        print(text.say("minutes.ending", lang), file=sys.stderr)
        return 2
    seen = query.sight(access.local(), board=wish.board, number=wish.version)
    agenda = store.agenda(seen.board, wish.agenda)
    if agenda is None:
        print(text.say("pack.no_agenda", lang, agenda=wish.agenda), file=sys.stderr)
        return 2
    made = minutes.of(agenda, lang, seen=seen, address=wish.address, present=wish.present)
    wish.out.write_bytes(minutes.file_of(made, kind))
    print(text.say("minutes.written", lang, file=wish.out, n=len(made.points)))
    return 0


def parse(arguments: list[str]) -> argparse.Namespace:
    lang = language()

    def say(name: str) -> str:
        return text.say(name, lang)

    parser = argparse.ArgumentParser(
        prog="python3 -m oneboard minutes", description=say("command.minutes")
    )
    parser.add_argument("--agenda", required=True, metavar="NAME", help=say("minutes.agenda"))
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help=say("minutes.out"))
    parser.add_argument("--present", default="", metavar="TEXT", help=say("minutes.people"))
    parser.add_argument("--version", type=int, help=say("pack.version"))
    parser.add_argument("--board", choices=("own", "sample"), help=say("pack.board"))
    parser.add_argument("--lang", choices=text.LANGUAGES, help=say("pack.lang"))
    parser.add_argument("--address", default=ADDRESS, metavar="URL", help=say("pack.address"))
    return parser.parse_args(arguments)
