"""Writes the digest of a version: what needs attention, for a mail or the printer."""

import argparse
import sys
from pathlib import Path

from oneboard import digest, store, text
from oneboard.commands import language


def main(arguments: list[str]) -> int:
    wish, lang = parse(arguments), language()
    board = wish.board or store.screen_board().name
    langs = [wish.lang] if wish.lang else text.LANGUAGES
    try:
        written = digest.write(board, wish.version, langs=langs, out=wish.out, address=wish.address)
    except store.StoreTrouble as trouble:
        print(trouble.say(lang), file=sys.stderr)
        return 2
    print(*written, sep="\n")
    return 0


def parse(arguments: list[str]) -> argparse.Namespace:
    lang = language()

    def say(name: str) -> str:
        return text.say(f"digest.{name}", lang)

    about = text.say("command.digest", lang)
    parser = argparse.ArgumentParser(prog="python3 -m oneboard digest", description=about)
    parser.add_argument("--version", type=int, help=say("version"))
    parser.add_argument("--board", choices=(store.OWN, store.SAMPLE), help=say("board"))
    parser.add_argument("--lang", choices=text.LANGUAGES, help=say("lang"))
    parser.add_argument("--out", type=Path, metavar="FOLDER", help=say("out"))
    parser.add_argument("--address", metavar="URL", help=say("address"))
    return parser.parse_args(arguments)
