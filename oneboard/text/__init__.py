"""The words on screen, English and Chinese side by side in the TOML files of this folder."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

LANGUAGES = ("en", "zh")
HERE = Path(__file__).parent


@cache
def catalogue() -> Mapping[str, dict[str, str]]:
    """Every sentence by key ("group.key"), in every language."""
    words: dict[str, dict[str, str]] = {}
    for path in sorted(HERE.glob("*.toml")):
        for key, entry in _entries(path):
            if key in words:
                raise ValueError(f"{path.name} declares {key} again")
            words[key] = entry
    return MappingProxyType(words)


def say(key: str, lang: str, **values: Any) -> str:
    """The sentence in one language, with its blanks filled. An unknown key is a KeyError."""
    entry = catalogue().get(key)
    if entry is None:
        raise KeyError(f"no sentence {key!r} in oneboard/text/*.toml")
    if lang not in entry:
        raise KeyError(f"the sentence {key!r} has no words in {lang!r}")
    return entry[lang].format(**values)


def knows(key: str) -> bool:
    return key in catalogue()


def action(code: str, lang: str) -> str:
    """What somebody did, by its code in the log; that of a later version stays a code."""
    key = f"action.{code}"
    return say(key, lang) if knows(key) else code


def detail(code: str, lang: str) -> str:
    """What a line of the log tells beside, likewise."""
    key = f"detail.{code}"
    return say(key, lang) if knows(key) else code


def _entries(path: Path) -> list[tuple[str, dict[str, str]]]:
    return list(_leaves(tomllib.loads(path.read_text("utf-8")), ""))


def _leaves(words: Mapping[str, Any], name: str) -> Iterator[tuple[str, dict[str, str]]]:
    """A table that holds a language is a sentence; any other holds more tables."""
    for key, entry in words.items():
        if any(lang in entry for lang in LANGUAGES):
            yield f"{name}{key}", entry
        else:
            yield from _leaves(entry, f"{name}{key}.")
