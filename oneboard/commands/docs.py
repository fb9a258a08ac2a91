"""Writes the document of the dictionary."""

import argparse
import sys

from oneboard import text
from oneboard.commands import language
from oneboard.dictionary import document
from oneboard.launch import ROOT

PATH = ROOT / "docs" / "dictionary.md"


def main(arguments: list[str]) -> int:
    wish, lang = parse(arguments), language()
    words = document.render()
    if wish.check:
        current = PATH.is_file() and PATH.read_text("utf-8") == words
        out = sys.stdout if current else sys.stderr
        print(text.say("docs.current" if current else "docs.stale", lang, path=PATH), file=out)
        return 0 if current else 1
    PATH.parent.mkdir(parents=True, exist_ok=True)
    PATH.write_text(words, "utf-8")
    print(text.say("docs.written", lang, path=PATH))
    return 0


def parse(arguments: list[str]) -> argparse.Namespace:
    lang = language()
    parser = argparse.ArgumentParser(
        prog="python3 -m oneboard docs", description=text.say("command.docs", lang)
    )
    parser.add_argument("--check", action="store_true", help=text.say("docs.check", lang))
    return parser.parse_args(arguments)
