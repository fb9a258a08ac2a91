"""Writes everything of the data folder to one file, while the board is served."""

import argparse
import sys
from pathlib import Path

from oneboard import store, text
from oneboard.commands import language


def main(arguments: list[str]) -> int:
    wish, lang = parse(arguments), language()
    try:
        n = store.backup(wish.out)
        store.note("command", "backup", {"files": n})
    except store.StoreTrouble as trouble:
        print(trouble.say(lang), file=sys.stderr)
        return 1
    print(text.say("backup.done", lang, file=wish.out, n=n))
    return 0


def parse(arguments: list[str]) -> argparse.Namespace:
    lang = language()
    parser = argparse.ArgumentParser(
        prog="python3 -m oneboard backup", description=text.say("command.backup", lang)
    )
    parser.add_argument(
        "--out", type=Path, required=True, metavar="FILE", help=text.say("backup.out", lang)
    )
    return parser.parse_args(arguments)
