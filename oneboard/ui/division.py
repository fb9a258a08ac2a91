"""Questions of the division of labour, asked with what was found in the texts of a version.

The matches go into the choices of the page, so that every figure is asked and drilled like any
other.
"""

from oneboard import query, store, workings
from oneboard.query import Answer, Sight
from oneboard.ui import state
from oneboard.ui.ask import Asked, answered
from oneboard.ui.cache import kept


class OfVersion(Asked):
    """A question with the matches of the version it is asked on: an earlier one had other texts."""

    def answer(self, number: int | None = None) -> Answer:
        if number is None:
            return super().answer()
        seen = query.sight(state.viewer(), board=state.sight().board, number=number)
        earlier = Asked(self.name, self.choices | _found(seen.key, seen=seen))
        return answered(earlier.key, seen.key, seen=seen)


def ask(name: str) -> Asked:
    seen = state.sight()
    return OfVersion(name, state.choices() | _found(seen.key, seen=seen))


@kept
def _found(seen_key: tuple, *, seen: Sight) -> dict[str, list]:
    said = answered(("division/texts", ()), seen_key, seen=seen).rows
    areas = answered(("division/areas", ()), seen_key, seen=seen).rows
    return workings.division.found(said, areas, store.current_settings())
