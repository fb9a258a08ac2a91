"""Names and word lists of the sample, kept as data beside the code."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


@cache
def words(name: str) -> dict[str, Any]:
    """The word list `<name>.toml`; treat what it returns as read-only."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
