"""Publishes the sample organisation: three quarterly deliveries through the real road."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from oneboard import sample, store, text
from oneboard.commands import language
from oneboard.ingest.road.load import load
from oneboard.ingest.road.wish import File, Wish


def main(arguments: list[str]) -> int:
    lang = language()
    about = text.say("command.sample", lang)
    argparse.ArgumentParser(prog="python3 -m oneboard sample", description=about).parse_args(
        arguments
    )
    there = store.versions(store.SAMPLE)
    if there:
        print(text.say("sample.there", lang, number=there[0].number))
        return 0
    return 0 if all(published(number, lang) for number in sorted(sample.AS_OF)) else 2


def published(number: int, lang: str) -> bool:
    """Write the files of one delivery, publish them, throw the files away: the board keeps them."""
    started, as_of = time.monotonic(), sample.AS_OF[number]
    print(text.say("sample.writing", lang, as_of=as_of), flush=True)
    with tempfile.TemporaryDirectory(prefix="oneboard-sample-") as folder:
        told = load(wish(sample.deliver(Path(folder), number), number, lang))
    if told["outcome"] != "published":
        print(text.say("sample.failed", lang, message=told["message"][lang]), file=sys.stderr)
        return False
    seconds = f"{time.monotonic() - started:.1f}"
    said = {"number": told["version"]["number"], "as_of": as_of, "seconds": seconds}
    print(text.say("sample.published", lang, **said), flush=True)
    return True


def wish(paths: list[Path], number: int, lang: str) -> Wish:
    return Wish(
        files=tuple(File(path, path.name) for path in paths),
        board=store.SAMPLE,
        as_of=sample.AS_OF[number],
        note=text.say("sample.note", lang, n=number),
        who="sample",
    )
