"""The kinds of file minutes come as; each writer is loaded when it is asked for."""

from collections.abc import Callable
from importlib import import_module

from oneboard.minutes.core import Minutes

KINDS = ("docx", "pdf", "xlsx")


def file_of(minutes: Minutes, kind: str) -> bytes:
    """KeyError where nobody writes files of this kind."""
    if kind not in KINDS:
        raise KeyError(kind)
    write: Callable[[Minutes], bytes] = import_module(f"oneboard.minutes.as_{kind}").write
    return write(minutes)
