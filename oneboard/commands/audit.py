"""Reads the log of who did what, and checks that no line was changed, removed or put in."""

import argparse
import json
import sys

from oneboard import store, text
from oneboard.commands import language


def main(arguments: list[str]) -> int:
    wish, lang = parse(arguments), language()
    for entry in reversed(store.audit_log(most=wish.last)):
        print(
            entry.at.isoformat(timespec="seconds"), entry.who, text.action(entry.action, lang),
            json.dumps(entry.details, ensure_ascii=False, default=str), sep="\t",
        )  # fmt: skip
    if not store.audit_is_whole():
        print(text.say("audit.broken", lang), file=sys.stderr)
        return 1
    print(text.say("audit.whole", lang), file=sys.stderr)
    return 0


def parse(arguments: list[str]) -> argparse.Namespace:
    lang = language()
    parser = argparse.ArgumentParser(
        prog="python3 -m oneboard audit", description=text.say("command.audit", lang)
    )
    parser.add_argument("--last", type=int, default=50, help=text.say("audit.last", lang))
    return parser.parse_args(arguments)
