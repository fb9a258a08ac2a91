"""The texts that a workbook's cells share."""

import re
from collections.abc import Callable

import pyarrow as pa

from oneboard.ingest.model import Refused
from oneboard.ingest.read.allowance import Allowance
from oneboard.ingest.read.limits import Limits
from oneboard.ingest.read.xlsx.container import Container
from oneboard.ingest.read.xlsx.markup import Attributes, End, Start, feed, parser

ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def unescape(text: str) -> str:
    """_x000D_ and its like as the characters they stand for; half a pair becomes U+FFFD."""
    if "_x" not in text:
        return text
    plain = ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    whole = plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\r\n", "\n").replace("\r", "\n")


def read_strings(container: Container, part: str | None) -> pa.Array:
    """The shared strings in their order: rich text joined, phonetic hints left out."""
    texts: list[str] = []
    if part is not None and part in container:
        made = parser()
        handlers = _handlers(texts, part=part, limits=container.limits)
        made.StartElementHandler, made.EndElementHandler, made.CharacterDataHandler = handlers
        feed(made, container.chunks(part), part=part)
    return pa.array(texts, pa.string())


def _handlers(
    texts: list[str], *, part: str, limits: Limits
) -> tuple[Start, End, Callable[[str], None]]:
    """Closures over local names: hundreds of thousands of texts may pass through them."""
    count = Allowance("texts", limits.texts)
    characters = Allowance("characters", limits.characters)
    item, run, hint = "si", "t", "rPh"
    pieces: list[str] = []
    taking = phonetic = False
    depth = 0

    def start(name: str, attributes: Attributes) -> None:
        nonlocal item, run, hint, taking, phonetic, depth
        if name == run:
            taking = not phonetic
        elif name == item:
            pieces.clear()
        else:
            depth += 1
            if depth == 1:
                prefix = name.removesuffix("sst")
                item, run, hint = prefix + "si", prefix + "t", prefix + "rPh"
            elif depth > limits.depth:
                raise Refused("BAD_XML", part=part)
            phonetic = phonetic or name == hint

    def end(name: str) -> None:
        nonlocal taking, phonetic, depth
        if name == run:
            taking = False
        elif name == item:
            text = "".join(pieces)
            count.take()
            characters.take(len(text))
            texts.append(unescape(text) if "_x" in text else text)
        else:
            depth -= 1
            phonetic = phonetic and name != hint

    def take(piece: str) -> None:
        if taking:
            pieces.append(piece)

    return start, end, take
