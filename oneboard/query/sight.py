"""Whose eyes on which data."""

from dataclasses import dataclass
from datetime import date

from oneboard import store
from oneboard.access import Viewer
from oneboard.query import rolls
from oneboard.query.crowd import CLOSED, FULL, PLACES, WHOLE


@dataclass(frozen=True)
class Sight:
    """What decides an answer besides the question and the choices.

    `then`: an earlier day as this version knows it, instead of the version's own day. `beyond`: all
    departments but the viewer's and those below them (query/others.py).
    """

    viewer: Viewer
    board: str
    number: int
    then: date | None = None
    beyond: bool = False

    @property
    def crowd(self) -> str:
        """How figures about people are told: in full to who may see names, else by places of enough
        people. An earlier version tells of the organisation as a whole, and only where what it
        differs by from later ones is nobody or a group."""
        if self.viewer.may("people") or self.viewer.may("integrity"):
            return FULL
        if self.number == store.version(self.board).number:
            return PLACES
        least = store.current_settings()["small_group"]
        return CLOSED if rolls.is_apart(self.board, self.number, least=least) else WHOLE

    @property
    def tells_others(self) -> bool:
        """Is somebody who sees some departments told of the others in sums? Only by the newest
        version: what two versions differ by may be one project."""
        is_bound = self.viewer.departments is not None and self.viewer.may("figures")
        if not is_bound or self.then or self.beyond:
            return False
        return self.number == store.version(self.board).number

    @property
    def few(self) -> int:
        """People that make a group; 0 where each may be known."""
        return store.current_settings()["small_group"] if self.crowd else 0

    @property
    def key(self) -> tuple:
        return (
            self.board,
            self.number,
            self.viewer.scope,
            self.viewer.seeing,
            self.crowd,
            self.tells_others,
            store.settings_version(),
            *([self.then] if self.then else []),
            *(["beyond"] if self.beyond else []),
        )


def sight(viewer: Viewer, *, board: str | None = None, number: int | None = None) -> Sight:
    """Look at one version: the given one, or the current one of the board on screen."""
    on = board or store.screen_board().name
    return Sight(viewer, on, store.version(on, number).number)
