"""Writes an empty workbook that a department can fill in."""

import argparse
import sys
from pathlib import Path

from oneboard import dictionary, store, text
from oneboard.commands import language
from oneboard.ingest import template
from oneboard.ingest.template_known import Prefill, known_of


def main(arguments: list[str]) -> int:
    wish = parse(arguments)
    unknown = [name for name in wish.table if name not in dictionary.tables()]
    if unknown:
        known = " ".join(dictionary.tables())
        print(
            text.say("template.unknown_table", language(), name=unknown[0], known=known),
            file=sys.stderr,
        )
        return 2
    path = wish.out or Path(text.say("template.file_name", wish.lang))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        prefill = known_of(wish.board, wish.department) if wish.department else Prefill()
        currency = store.currency(wish.board)
        written = template.write(path, wish.lang, wish.table or None, prefill, currency=currency)
    except OSError as trouble:
        detail = trouble.strerror or trouble
        print(
            text.say("template.not_written", language(), path=path, detail=detail), file=sys.stderr
        )
        return 1
    print(text.say("template.written", language(), path=path, count=len(written)))
    return 0


def parse(arguments: list[str]) -> argparse.Namespace:
    lang = language()
    parser = argparse.ArgumentParser(
        prog="python3 -m oneboard template", description=text.say("command.template", lang)
    )
    parser.add_argument("table", nargs="*", help=text.say("template.tables", lang))
    parser.add_argument(
        "--lang", choices=text.LANGUAGES, default=lang, help=text.say("template.lang", lang)
    )
    parser.add_argument("--out", type=Path, help=text.say("template.out", lang))
    parser.add_argument("--department", help=text.say("template.department", lang))
    parser.add_argument("--board", choices=(store.OWN, store.SAMPLE), default=store.OWN,
                        help=text.say("load.board", lang))  # fmt: skip
    return parser.parse_args(arguments)
