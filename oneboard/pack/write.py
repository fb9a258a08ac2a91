"""The three kinds of file a pack comes as; each writer is loaded when it is asked for."""

from collections.abc import Callable
from importlib import import_module

from oneboard.pack.deck import Deck

KINDS = ("pptx", "xlsx", "pdf")


def file_of(deck: Deck, kind: str) -> bytes:
    """KeyError where nobody writes files of this kind."""
    if kind not in KINDS:
        raise KeyError(kind)
    write: Callable[[Deck], bytes] = import_module(f"oneboard.pack.{kind}").write
    return write(deck)
