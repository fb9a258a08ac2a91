"""The folder .venv: made from requirements.txt, made again when that changes."""

import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from oneboard import text
from oneboard.launch.trouble import Trouble

BIN = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"


def prepare(root: Path, lang: str, *, with_tests: bool = False) -> Path:
    """The Python of an environment that holds every pinned package."""
    home = root / ".venv"
    python = home / BIN
    needs = [root / "requirements.txt"]
    if with_tests:
        needs.append(root / "tests/requirements.txt")
    missing = [file for file in needs if stamp(home, file) != fingerprint(file)]
    if python.exists() and not missing:
        return python
    if not python.exists():
        print(text.say("launch.making", lang), flush=True)
        make(home, lang)
        missing = needs
    print(text.say("launch.installing", lang), flush=True)
    install(python, missing, lang)
    for file in missing:
        stamp_file(home, file).write_text(fingerprint(file), "utf-8")
    return python


def fingerprint(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def stamp(home: Path, file: Path) -> str:
    """What `file` said when its packages were last installed."""
    path = stamp_file(home, file)
    return path.read_text("utf-8") if path.exists() else ""


def stamp_file(home: Path, file: Path) -> Path:
    return home / f"oneboard-{'tests' if file.parent.name == 'tests' else 'board'}.sha256"


def make(home: Path, lang: str) -> None:
    """In a process of its own: where Debian left out ensurepip, venv ends with an exit code."""
    made = run([sys.executable, "-m", "venv", "--clear", str(home)])
    if made.returncode != 0:
        shutil.rmtree(home, ignore_errors=True)
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise Trouble(text.say("launch.no_venv", lang, version=version, detail=tail(made)))


def install(python: Path, needs: list[Path], lang: str) -> None:
    files = [part for file in needs for part in ("-r", str(file))]
    options = ["--quiet", "--disable-pip-version-check", "--no-input"]
    installed = run([str(python), "-m", "pip", "install", *options, *files])
    if installed.returncode != 0:
        raise Trouble(text.say("launch.no_packages", lang, detail=tail(installed)))


def run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)


def tail(process: subprocess.CompletedProcess[str]) -> str:
    """The last lines that a failed program wrote."""
    said = (process.stderr.strip() or process.stdout.strip()).splitlines()
    return "\n".join(said[-3:]) or f"exit {process.returncode}"
