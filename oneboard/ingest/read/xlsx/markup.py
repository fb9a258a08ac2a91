"""Guarded XML: no document type, no entities, no depth without end."""

from collections import deque
from collections.abc import Callable
from contextlib import closing
from xml.parsers import expat

from oneboard.ingest.model import Refused
from oneboard.ingest.read.xlsx.container import Chunks, Container

OUT_OF_MEMORY = 1
ENCODINGS = ("UTF-8", "UTF-16", "US-ASCII", "ISO-8859-1")  # those expat knows by itself
Attributes = dict[str, str]
Start = Callable[[str, Attributes], None]
End = Callable[[str], None]


def parser() -> expat.XMLParserType:
    """An expat parser that refuses a DOCTYPE, in whatever encoding it comes."""
    made = expat.ParserCreate()
    made.buffer_text = True
    made.buffer_size = 1 << 16
    made.XmlDeclHandler = _known_encoding
    made.StartDoctypeDeclHandler = _refuse_doctype
    return made


def feed(
    made: expat.XMLParserType,
    chunks: Chunks,
    *,
    part: str,
    source: Chunks | None = None,
) -> None:
    """Parse a part to its end. `source` are its raw bytes where the chunks are made from them."""
    source = source or chunks
    with closing(source), closing(chunks):
        try:
            for chunk in chunks:
                made.Parse(chunk, False)
            made.Parse(b"", True)
        except expat.ExpatError as error:
            if error.code == OUT_OF_MEMORY:
                raise MemoryError(part) from error
            deque(source, maxlen=0)  # a damaged zip shows at the end of the part: that comes first
            raise Refused("BAD_XML", part=part[:80]) from error


def walk(
    container: Container,
    part: str,
    *,
    start: Start,
    end: End | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Parse a small part: the handlers get element names without their prefix."""
    made = parser()
    depth = 0

    def on_start(name: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > container.limits.depth:
            raise too_deep(part)
        start(local(name), attributes)

    def on_end(name: str) -> None:
        nonlocal depth
        depth -= 1
        if end:
            end(local(name))

    made.StartElementHandler = on_start
    made.EndElementHandler = on_end
    if text:
        made.CharacterDataHandler = text
    feed(made, container.chunks(part), part=part)


def local(name: str) -> str:
    return name[name.rfind(":") + 1 :]


def attribute(attributes: Attributes, name: str) -> str | None:
    """The value of an attribute under whatever prefix."""
    return next((value for key, value in attributes.items() if local(key) == name), None)


def truth(value: str | None) -> bool:
    return value in ("1", "true")


def too_deep(part: str) -> Refused:
    return Refused("BAD_XML", part=part[:80])


def _known_encoding(version: str, encoding: str | None, standalone: int) -> None:
    if encoding and encoding.upper() not in ENCODINGS:
        raise Refused("BAD_XML", part=encoding[:80])


def _refuse_doctype(*_: object) -> None:
    raise Refused("DTD")
