"""Removes what is past its time, as the setting of kept versions says; for the scheduler."""

import argparse
import sys

from oneboard import store, text
from oneboard.commands import language


def main(arguments: list[str]) -> int:
    lang = language()
    about = text.say("command.tidy", lang)
    argparse.ArgumentParser(prog="python3 -m oneboard tidy", description=about).parse_args(
        arguments
    )
    try:
        gone = store.retire(who="command")
    except store.StoreTrouble as trouble:
        print(trouble.say(lang), file=sys.stderr)
        return 1
    told = {"versions": gone.versions, "files": gone.files, "leavings": gone.leavings}
    print(text.say("tidy.done", lang, **told))
    for version in gone.unread:
        print(text.say("tidy.unread", lang, version=version), file=sys.stderr)
    return 1 if gone.unread else 0
