"""Writes a board pack: slides with their charts and definitions, as pptx, xlsx or pdf."""

import argparse
import sys
from pathlib import Path

from oneboard import access, pack, query, text
from oneboard.commands import language

ADDRESS = "http://127.0.0.1:8501"


def main(arguments: list[str]) -> int:
    wish = parse(arguments)
    lang = wish.lang or language()
    kind = wish.out.suffix.removeprefix(".").lower()
    if kind not in pack.KINDS:
        print(text.say("pack.ending", lang), file=sys.stderr)
        return 2
    seen = query.sight(access.local(), board=wish.board, number=wish.version)
    wanted = pack.Wish(
        page=wish.page, lang=lang, address=wish.address, project=wish.project or "",
        agenda=wish.agenda or "", is_as_agreed=wish.version is None,
    )  # fmt: skip
    try:
        deck = pack.build(wanted, seen=seen)
    except pack.UnknownAgenda:
        print(text.say("pack.no_agenda", lang, agenda=wish.agenda), file=sys.stderr)
        return 2
    wish.out.write_bytes(pack.file_of(deck, kind))
    print(text.say("pack.written", lang, file=wish.out, n=len(deck.slides)))
    return 0


def parse(arguments: list[str]) -> argparse.Namespace:
    lang = language()

    def say(name: str) -> str:
        return text.say(f"pack.{name}", lang)

    about = text.say("command.pack", lang)
    parser = argparse.ArgumentParser(prog="python3 -m oneboard pack", description=about)
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help=say("out"))
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--page", default="", choices=("", *pack.pages()), help=say("page"))
    what.add_argument("--agenda", metavar="NAME", help=say("agenda"))
    what.add_argument("--project", metavar="ID", help=say("project"))
    parser.add_argument("--version", type=int, help=say("version"))
    parser.add_argument("--board", choices=("own", "sample"), help=say("board"))
    parser.add_argument("--lang", choices=text.LANGUAGES, help=say("lang"))
    parser.add_argument("--address", default=ADDRESS, metavar="URL", help=say("address"))
    return parser.parse_args(arguments)
