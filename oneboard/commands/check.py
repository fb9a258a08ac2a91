"""Everything a change must pass, in one command."""

import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial

from oneboard import text
from oneboard.commands import language, test
from oneboard.launch import ROOT

STEPS = {
    "format": ["ruff", "format", "--check", "."],
    "lint": ["ruff", "check", "."],
    "sql": ["sqlfluff", "lint", "--processes", "2", "queries"],
    "types": ["mypy"],
}


def main(arguments: list[str]) -> int:
    """All steps run, so that one look shows all that is wrong; arguments go to the tests."""
    passed = [report(name, partial(tool, command)) for name, command in STEPS.items()]
    passed.append(report("tests", partial(test.main, arguments)))
    return 0 if all(passed) else 1


def tool(command: list[str]) -> int:
    return subprocess.call([sys.executable, "-m", *command], cwd=ROOT)


def report(step: str, work: Callable[[], int]) -> bool:
    start = time.monotonic()
    passed = work() == 0
    key = "check.passed" if passed else "check.failed"
    seconds = f"{time.monotonic() - start:.1f}"
    print(text.say(key, language(), step=step, seconds=seconds), flush=True)
    return passed
