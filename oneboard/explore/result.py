"""What comes of a question: rows, or the key of a sentence that says why there are none."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Result:
    """`is_cut`: there were more rows than were asked for. `seconds`: what the question took."""

    columns: tuple[str, ...]
    types: tuple[str, ...]
    records: tuple[tuple, ...]
    is_cut: bool
    seconds: float


class Refused(Exception):
    """`code` names a sentence in text/explore.toml, `values` what stands in it."""

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code, self.values = code, values


@dataclass(frozen=True)
class Shelf:
    """A table of the sandbox with its columns, as a person may ask for them."""

    name: str
    columns: tuple[str, ...]
