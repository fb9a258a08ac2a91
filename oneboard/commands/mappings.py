"""Lists, carries and forgets what the board remembers of files."""

import argparse
import sys
from pathlib import Path

from oneboard import dictionary, store, text
from oneboard.commands import language
from oneboard.ingest.road.mappings import Mapped, exported, imported, mappings
from oneboard.ingest.road.written import Unwritten, as_json, as_yaml, understood

WHO = "local"


def main(arguments: list[str]) -> int:
    lang = language()
    given = parse(arguments, lang)
    try:
        return ACTIONS[given.action](given, lang)
    except (OSError, ValueError) as error:
        said = text.say("mappings.not_read", lang, file=given.what, reason=why(error, lang))
        print(said, file=sys.stderr)
        return 1


def why(error: Exception, lang: str) -> str:
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    if isinstance(error, Unwritten) and error.line:
        return text.say("mappings.bad_line", lang, line=error.line)
    return text.say("mappings.not_ours", lang)


def show(given: argparse.Namespace, lang: str) -> int:
    found = mappings(given.board)
    print(*(line(one, lang) for one in found), sep="\n")
    for kind in store.KINDS:
        for spelling, target in store.aliases(given.board, kind).items():
            word = text.say(f"mappings.kind.{kind}", lang)
            print(
                text.say("mappings.alias_line", lang, kind=word, spelling=spelling, target=target)
            )
    return 0


def line(one: Mapped, lang: str) -> str:
    shape = one.shape
    table = dictionary.tables()[shape.table_name].label(lang) if shape else "\u2013"
    said = {"signature": one.signature, "source": shape.source if shape else "\u2013"}
    count = len(shape.headers) if shape else 0
    more = {"columns": count, "answers": len(one.answers), "uses": one.uses, "table": table}
    return text.say("mappings.line", lang, **said, **more)


def give(given: argparse.Namespace, lang: str) -> int:
    """YAML; JSON for a file that is named so."""
    found = exported(given.board)
    said = as_json(found) if given.what.endswith(".json") else as_yaml(found, lang)
    if given.what == "-":
        print(said)
    else:
        Path(given.what).write_text(said, "utf-8")
    return 0


def bring(given: argparse.Namespace, lang: str) -> int:
    said = understood(Path(given.what).read_text("utf-8-sig"))
    print(text.say("mappings.imported", lang, count=imported(given.board, said, who=WHO)))
    return 0


def forget(given: argparse.Namespace, lang: str) -> int:
    if given.what not in {one.signature for one in mappings(given.board)}:
        print(text.say("mappings.unknown", lang, signature=given.what), file=sys.stderr)
        return 2
    store.forget_mapping(given.board, given.what, who=WHO)
    return 0


ACTIONS = {"list": show, "export": give, "import": bring, "forget": forget}


def parse(arguments: list[str], lang: str) -> argparse.Namespace:
    def say(name: str) -> str:
        return text.say(f"mappings.{name}", lang)

    about = text.say("command.mappings", lang)
    parser = argparse.ArgumentParser(prog="python3 -m oneboard mappings", description=about)
    parser.add_argument("action", choices=ACTIONS, nargs="?", default="list", help=say("action"))
    parser.add_argument("what", nargs="?", default="-", help=say("subject"))
    parser.add_argument("--board", choices=(store.OWN, store.SAMPLE), default=store.OWN,
                        help=text.say("load.board", lang))  # fmt: skip
    given = parser.parse_args(arguments)
    if given.action in ("import", "forget") and given.what == "-":
        parser.error(say("subject"))
    return given
