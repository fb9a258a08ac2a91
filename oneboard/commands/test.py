"""Runs the tests, after making sure of a browser where that is possible."""

import os
import shutil
import subprocess
import sys

from oneboard import text
from oneboard.commands import language
from oneboard.launch import ROOT

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ALL = ("--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile")
QUIET = {"DEBIAN_FRONTEND": "noninteractive"}


def main(arguments: list[str]) -> int:
    provide_browser(language())
    return subprocess.call([sys.executable, "-m", "pytest", *(arguments or ALL)], cwd=ROOT)


def browser() -> str:
    """Path of the machine's Chromium or Chrome, empty when it has none."""
    return next((found for name in BROWSERS if (found := shutil.which(name))), "")


def provide_browser(lang: str) -> None:
    if not browser() and may_install():
        print(text.say("tests.installing_chromium", lang), flush=True)
        install_chromium()
    if not browser():
        print(text.say("tests.no_chromium", lang), flush=True)


def may_install() -> bool:
    return sys.platform == "linux" and os.geteuid() == 0 and bool(shutil.which("apt-get"))


def install_chromium() -> None:
    """By Debian's package; without a network both calls fail quickly and the walk is skipped."""
    for action in (["update"], ["install", "-y", "--no-install-recommends", "chromium"]):
        command = ["apt-get", "-qq", *action]
        subprocess.run(command, env=os.environ | QUIET, stdout=subprocess.DEVNULL, check=False)
