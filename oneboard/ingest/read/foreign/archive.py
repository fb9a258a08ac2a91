"""A web page with all that belongs to it in one file (.mht), as Excel saves and systems send it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from oneboard.ingest.model import Issue, Refused, Sheet
from oneboard.ingest.read.foreign.page import NAMED, Page, read_page
from oneboard.ingest.read.limits import Limits

STEM = re.compile(r"([^/\\]+?)(?:\.html?)?$", re.IGNORECASE)


def read_archive(
    data: bytes, *, limits: Limits, words: Sequence[str]
) -> tuple[list[Sheet], list[Issue]]:
    """Every page of the file that has a table is a sheet."""
    found: list[tuple[str, Page]] = []
    for part in message_from_bytes(data.lstrip()).walk():
        page = _page(part, limits, words) if part.get_content_type() == "text/html" else None
        if page is not None:
            found.append((_name(part), page))
        if len(found) > limits.sheets:
            raise Refused("TOO_MANY_SHEETS", limit=f"{limits.sheets:,}")
    if not found:
        raise Refused("HTML")
    if len(found) == 1:
        return [found[0][1].sheet], [*found[0][1].issues]
    names = [f"{name} ({at})" if _twice(name, found) else name
             for at, (name, _) in enumerate(found, 1)]  # fmt: skip
    sheets = [replace(page.sheet, name=name) for name, (_, page) in zip(names, found, strict=True)]
    issues = [
        replace(issue, sheet=name)
        for name, (_, page) in zip(names, found, strict=True)
        for issue in page.issues
    ]
    return sheets, issues


def _page(part: Message, limits: Limits, words: Sequence[str]) -> Page | None:
    payload = part.get_payload(decode=True)
    encoding = NAMED.get((part.get_content_charset() or "").lower())
    try:
        if isinstance(payload, bytes):
            return read_page(payload, limits=limits, words=words, encoding=encoding)
    except Refused as refused:
        if refused.code != "HTML":
            raise
    return None


def _name(part: Message) -> str:
    found = STEM.search(str(part.get("Content-Location", "")))
    return found[1] if found else "–"


def _twice(name: str, found: Sequence[tuple[str, Page]]) -> bool:
    return sum(other == name for other, _ in found) > 1
