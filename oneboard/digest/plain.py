"""A digest as plain text: for a terminal, or the plain half of a mail."""

from collections.abc import Iterator

from oneboard.digest.build import Digest
from oneboard.digest.sections import Line, Section


def write(digest: Digest) -> str:
    head = [digest.title, digest.subtitle, *([digest.home] if digest.home else [])]
    parts = ["\n".join(head), *("\n".join(_section(one)) for one in digest.sections), digest.foot]
    return "\n\n".join(parts) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield section.title
    yield "-" * 60
    yield section.finding
    for line in section.lines:
        yield from _line(line)
    if section.more:
        yield f"  {section.more}"


def _line(line: Line) -> Iterator[str]:
    yield f"  {line.shape} {_told(line)}"
    if line.link:
        yield f"    {line.link}"


def _told(line: Line) -> str:
    """In one line: what somebody typed may hold breaks."""
    told = f"{line.text} ({line.detail})" if line.detail else line.text
    return " ".join(told.split())
