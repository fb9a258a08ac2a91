"""Whose eyes on which data."""

from dataclasses import dataclass
from datetime import date

from oneboard import store
from oneboard.access import Viewer


@dataclass(frozen=True)
class Sight:
    """What decides an answer besides the question and the choices.

    `then`: an earlier day as this version knows it, instead of the version's own day.
    """

    viewer: Viewer
    board: str
    number: int
    then: date | None = None

    @property
    def key(self) -> tuple:
        return (
            self.board,
            self.number,
            self.viewer.scope,
            tuple(self.viewer.rights),
            store.settings_version(),
            *([self.then] if self.then else []),
        )


def sight(viewer: Viewer, *, board: str | None = None, number: int | None = None) -> Sight:
    """Look at one version: the given one, or the current one of the board on screen."""
    on = board or store.screen_board().name
    return Sight(viewer, on, store.version(on, number).number)
