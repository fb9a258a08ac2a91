"""From a bare Python to a running command. Standard library only."""

import os
import subprocess
import sys
from pathlib import Path

from oneboard import commands, text
from oneboard.launch import environment
from oneboard.launch.trouble import Trouble

ROOT = Path(__file__).parents[2]
NEED_TEST_TOOLS = {"test", "check"}


def main(arguments: list[str]) -> int:
    lang, name, rest = read(arguments)
    if name in ("-h", "--help", "help"):
        print(overview(lang))
        return 0
    if name not in commands.names():
        print(
            text.say("launch.unknown", lang, name=name), overview(lang), sep="\n", file=sys.stderr
        )
        return 2
    os.environ["ONEBOARD_LANG"] = lang
    try:
        python = environment.prepare(ROOT, lang, with_tests=name in NEED_TEST_TOOLS)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return hand_over([str(python), "-m", "oneboard.commands", name, *rest])


def read(arguments: list[str]) -> tuple[str, str, list[str]]:
    """The language, the command (serving the board unless another is named) and its arguments."""
    if arguments[:1] == ["--lang"] and len(arguments) > 1:
        lang, arguments = ("zh" if arguments[1].startswith("zh") else "en"), arguments[2:]
    else:
        lang = commands.language()
    if not arguments or (arguments[0].startswith("--") and arguments[0] != "--help"):
        arguments = ["run", *arguments]
    return lang, arguments[0], arguments[1:]


def overview(lang: str) -> str:
    """The list of commands, one line each."""
    lines = [f"  {name:10} {text.say(f'command.{name}', lang)}" for name in commands.names()]
    return "\n".join([text.say("launch.usage", lang), "", *lines])


def hand_over(command: list[str]) -> int:
    """Run in the caller's folder, with this package importable from anywhere."""
    paths = [str(ROOT), os.environ.get("PYTHONPATH", "")]
    os.environ["PYTHONPATH"] = os.pathsep.join(path for path in paths if path)
    return replace(command)


def replace(command: list[str]) -> int:
    """Become the command, so that a signal reaches it directly; Windows can only wait for it."""
    sys.stdout.flush()
    if sys.platform == "win32":
        return subprocess.call(command)
    os.execv(command[0], command)
