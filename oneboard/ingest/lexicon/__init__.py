"""Words and patterns by which exports speak: read from the TOML files of this folder."""

import re
import tomllib
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

HERE = Path(__file__).parent


@cache
def words(name: str) -> MappingProxyType[str, Any]:
    """One file of the lexicon as it is written."""
    return MappingProxyType(tomllib.loads((HERE / f"{name}.toml").read_text("utf-8")))


@cache
def pattern(name: str, *keys: str) -> re.Pattern[str]:
    """One pattern of the lexicon, compiled once."""
    found: Any = words(name)
    for key in keys:
        found = found[key]
    return re.compile(found, re.IGNORECASE)
