"""Which heading fills which column of one table: each column once, ties left open."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from oneboard.dictionary import Table
from oneboard.ingest.match.heading import Heading
from oneboard.ingest.match.vocabulary import Guess

CLOSE = 0.1  # two headings nearer than this are not told apart by their words


@dataclass(frozen=True)
class Assignment:
    """Sheet column -> guess; and the sheet columns that all claim one table column."""

    table: str
    taken: dict[int, Guess] = field(default_factory=dict)
    disputed: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def score(self) -> float:
        """How much of the sheet this table explains; a disputed column counts once."""
        return sum(guess.score for guess in self.taken.values()) + len(self.disputed)

    @property
    def columns(self) -> frozenset[str]:
        return frozenset(guess.column for guess in self.taken.values()) | frozenset(self.disputed)


def assign(
    headings: Sequence[Heading], table: Table, *, without: Collection[str] = ()
) -> Assignment:
    """Best claims first; a heading that loses its column goes to its next guess.

    `without`: columns of the table that are filled from elsewhere.
    """
    waiting = {
        one.column: [guess for guess in one.best(table.name) if guess.column not in without]
        for one in headings
    }
    taken: dict[int, Guess] = {}
    disputed: dict[str, tuple[int, ...]] = {}
    while any(waiting.values()):
        for column, claims in _claims(waiting).items():
            if column in {guess.column for guess in taken.values()} | set(disputed):
                _next_guess(waiting, claims)
            elif _is_tie(claims):
                disputed[column] = tuple(sorted(at for at, _ in claims))
                _settle(waiting, claims)
            else:
                at, guess = claims[0]
                taken[at] = guess
                _settle(waiting, claims[:1])
    return Assignment(table.name, taken, disputed)


def _claims(waiting: dict[int, list[Guess]]) -> dict[str, list[tuple[int, Guess]]]:
    """Table column -> headings whose first remaining guess it is, the best first."""
    claims: dict[str, list[tuple[int, Guess]]] = {}
    for at, guesses in waiting.items():
        if guesses:
            claims.setdefault(guesses[0].column, []).append((at, guesses[0]))
    for found in claims.values():
        found.sort(key=lambda claim: (-claim[1].score, claim[0]))
    return dict(sorted(claims.items(), key=lambda item: -item[1][0][1].score))


def _is_tie(claims: Sequence[tuple[int, Guess]]) -> bool:
    return len(claims) > 1 and claims[0][1].score - claims[1][1].score < CLOSE


def _next_guess(waiting: dict[int, list[Guess]], claims: Sequence[tuple[int, Guess]]) -> None:
    for at, _ in claims:
        waiting[at].pop(0)


def _settle(waiting: dict[int, list[Guess]], claims: Sequence[tuple[int, Guess]]) -> None:
    for at, _ in claims:
        waiting[at] = []
