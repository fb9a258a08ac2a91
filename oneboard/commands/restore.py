"""Fills an empty data folder from a backup, every file checked."""

import argparse
import sys
from pathlib import Path

from oneboard import store, text
from oneboard.commands import language


def main(arguments: list[str]) -> int:
    wish, lang = parse(arguments), language()
    try:
        n = store.restore(wish.file)
        store.note("command", "restore", {"files": n})
    except store.StoreTrouble as trouble:
        print(trouble.say(lang), file=sys.stderr)
        return 1
    print(text.say("backup.restored", lang, n=n, folder=store.data_folder()))
    return 0


def parse(arguments: list[str]) -> argparse.Namespace:
    lang = language()
    parser = argparse.ArgumentParser(
        prog="python3 -m oneboard restore", description=text.say("command.restore", lang)
    )
    parser.add_argument("file", type=Path, metavar="FILE", help=text.say("backup.file", lang))
    return parser.parse_args(arguments)
