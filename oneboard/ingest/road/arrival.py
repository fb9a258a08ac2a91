"""One file on its way: refused with a reason, or read, understood and perhaps still asking."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from oneboard.dictionary import tables
from oneboard.ingest.model import Issue, Question, Refused, Staged, Understanding
from oneboard.ingest.road.parted import REGISTER
from oneboard.ingest.road.wish import File
from oneboard.ingest.verdict import Verdict, verdict


@dataclass(frozen=True)
class Arrival:
    """`told` and `asked` are what the road adds to what the understanding says.

    `as_of`: the date the file speaks of; `dated_by`: wish, file or today. `amends`: it holds single
    rows of an earlier file, so nothing leaves for it.
    """

    file: File
    sha256: str = ""
    as_of: date | None = None
    dated_by: str = "today"
    refused: Refused | None = None
    understood: Understanding | None = None
    told: tuple[Issue, ...] = ()
    asked: tuple[Question, ...] = ()
    amends: bool = False

    @property
    def understanding(self) -> Understanding:
        """What was understood, of a file that was not refused."""
        if self.understood is None:
            raise ValueError(f"{self.file.name} was refused")
        return self.understood

    @property
    def issues(self) -> tuple[Issue, ...]:
        return (self.understood.issues if self.understood else ()) + self.told

    @property
    def questions(self) -> tuple[Question, ...]:
        return (self.understood.questions if self.understood else ()) + self.asked

    def brings(self, shelf: str) -> list[Staged]:
        """What it brings of the tables of a shelf."""
        parts = self.understood.staged if self.understood else ()
        return [part for part in parts if tables()[part.table].shelf == shelf and len(part.rows)]

    @property
    def is_sealed(self) -> bool:
        """Does the file hold the register, which whoever brought it may not deliver?"""
        return any(issue.code == REGISTER for issue in self.issues)

    @cached_property
    def verdict(self) -> Verdict:
        """accept, warn, ask or reject, and the named reason."""
        if self.understood is None:
            return Verdict("reject", self.refused.code if self.refused else "")
        found = verdict(self.understood)
        if self.asked and found.outcome in ("accept", "warn"):
            return Verdict("ask", self.asked[0].code)
        return found

    @property
    def is_clear(self) -> bool:
        return self.verdict.outcome in ("accept", "warn")
