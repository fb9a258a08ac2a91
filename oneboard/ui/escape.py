"""Text from data is text: no Markdown, no directive, no link comes alive on screen."""

import re

SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>$:~&])")


def plain(text: str | None) -> str:
    """Escape everything Markdown would read, so that a cell shows as it was typed."""
    return SPECIAL.sub(r"\\\1", " ".join((text or "").split()))
