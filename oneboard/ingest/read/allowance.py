"""What a whole file may use up, counted while it is read."""

from oneboard.ingest.model import Refused


class Allowance:
    """So many cells, texts, characters; one more and the file is too big."""

    def __init__(self, what: str, limit: int) -> None:
        self.what = what
        self.limit = limit
        self.used = 0

    def take(self, more: int = 1) -> None:
        self.used += more
        if self.used > self.limit:
            raise Refused("TOO_BIG", what=self.what, limit=f"{self.limit:,}")
