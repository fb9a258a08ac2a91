"""What stands around the rows of a worksheet: merged ranges, hidden columns."""

from collections.abc import Callable

from oneboard.ingest.read.allowance import Allowance
from oneboard.ingest.read.limits import Limits
from oneboard.ingest.read.references import corners, whole
from oneboard.ingest.read.xlsx.markup import Attributes, local, parser, too_deep, truth


class Frame:
    """Parses a worksheet; when its rows begin, `enter` is told the name of their element.

    `enter` may put its own handlers on the parser; `leave` puts these back.
    """

    def __init__(self, *, part: str, limits: Limits, enter: Callable[[str], None]) -> None:
        self.part = part
        self.limits = limits
        self.enter = enter
        self.merges: list[tuple[int, int, int, int]] = []
        self.merge_count = Allowance("merges", limits.merges)
        self.hidden_columns: set[int] = set()
        self.depth = 0
        self.parser = parser()
        self._listen()

    def leave(self) -> None:
        """The rows have ended."""
        self.depth -= 1
        self._listen()

    def _listen(self) -> None:
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = None

    def _start(self, name: str, attributes: Attributes) -> None:
        self.depth += 1
        if self.depth > self.limits.depth:
            raise too_deep(self.part)
        match local(name):
            case "sheetData" if self.depth == 2:
                self.enter(name)
            case "mergeCell":
                self._merge(attributes)
            case "col" if truth(attributes.get("hidden")):
                self._hide(attributes)

    def _end(self, name: str) -> None:
        self.depth -= 1

    def _merge(self, attributes: Attributes) -> None:
        self.merge_count.take()
        merged = corners(attributes.get("ref", ""))
        if merged:
            self.merges.append(merged)

    def _hide(self, attributes: Attributes) -> None:
        first, last = whole(attributes.get("min")), whole(attributes.get("max"))
        if first and last:
            self.hidden_columns.update(range(first - 1, min(last, self.limits.columns)))
