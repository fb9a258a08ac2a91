"""The signature of headers: by it the answers to a file of this shape are remembered."""

import hashlib
from collections.abc import Mapping

from oneboard.ingest.match.fold import fold
from oneboard.ingest.model import Block

LENGTH = 16


def headers_signature(block: Block) -> str:
    """The same for headers that fold alike in the same columns."""
    return signature_of(block.headers)


def signature_of(headers: Mapping[str, str]) -> str:
    said = "\x1f".join(f"{place}={fold(header)}" for place, header in headers.items())
    return hashlib.sha256(said.encode()).hexdigest()[:LENGTH]
