"""Publishes the sample organisation: three quarterly deliveries through the real road."""

import argparse
import multiprocessing
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from oneboard import dictionary, sample, store, text
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
    days = {info.as_of for info in there}
    missing = [number for number, day in sorted(sample.AS_OF.items()) if day not in days]
    if not missing:
        print(text.say("sample.there", lang, number=there[0].number))
        return 0
    if not published(missing, lang):
        return 2
    decide()
    return 0


def decide() -> None:
    """Settings of the sample organisation, where nobody has changed them."""
    now, defaults = store.current_settings(), dictionary.settings()
    free = {k: v for k, v in sample.decided().items() if now[k] == defaults[k].default}
    if free:
        store.change_settings(free, who="sample")


def published(numbers: list[int], lang: str) -> bool:
    """Load one delivery while a second process writes the files of the next."""
    spawn = multiprocessing.get_context("spawn")
    with (
        tempfile.TemporaryDirectory(prefix="oneboard-sample-") as folder,
        ProcessPoolExecutor(1, mp_context=spawn) as writer,
    ):
        print(text.say("sample.writing", lang), flush=True)
        paths = {n: writer.submit(sample.deliver, Path(folder, str(n)), n) for n in numbers}
        return all(loaded(paths[number].result(), number, lang) for number in numbers)


def loaded(paths: list[Path], number: int, lang: str) -> bool:
    """Publish one delivery and throw its files away: the board keeps them."""
    started = time.monotonic()
    told = load(wish(paths, number, lang))
    if told["outcome"] != "published":
        print(text.say("sample.failed", lang, message=told["message"][lang]), file=sys.stderr)
        return False
    for path in paths:
        path.unlink()
    seconds = f"{time.monotonic() - started:.1f}"
    said = {"number": told["version"]["number"], "as_of": sample.AS_OF[number]}
    print(text.say("sample.published", lang, **said, seconds=seconds), flush=True)
    return True


def wish(paths: list[Path], number: int, lang: str) -> Wish:
    return Wish(
        files=tuple(File(path, path.name) for path in paths),
        board=store.SAMPLE,
        as_of=sample.AS_OF[number],
        note=text.say("sample.note", lang, n=number),
        who="sample",
    )
