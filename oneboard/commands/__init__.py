"""What `python3 -m oneboard` can do: every module here is one command with `main(arguments)`."""

import os
from pathlib import Path

FOLDER = Path(__file__).parent


def names() -> list[str]:
    return sorted(path.stem for path in FOLDER.glob("*.py") if not path.stem.startswith("_"))


def language() -> str:
    """The language to speak in at the terminal: --lang of the launcher, else the locale's."""
    spoken = next((os.environ[name] for name in LOCALE if os.environ.get(name)), "")
    return "zh" if spoken.lower().startswith("zh") else "en"


LOCALE = ("ONEBOARD_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
