"""The pairs of the page, which go into its choices, so that every figure is asked and drilled like
any other."""

from oneboard import store
from oneboard.query import Sight
from oneboard.ui import state
from oneboard.ui.ask import Asked, answered
from oneboard.ui.cache import kept
from oneboard.workings import matching


def plan() -> dict[str, list]:
    """The choices of the page: the filters, and every pair that is alike or was decided on."""
    seen = state.sight()
    alike = _alike(store.current_settings()["match_least"], seen.key, seen=seen)
    return state.choices() | matching.choices(alike, store.match_decisions(seen.board))


@kept
def _alike(least: float, seen_key: tuple, *, seen: Sight) -> dict[matching.Pair, matching.Alike]:
    """Every demand against every technology of the version, whatever the filters are."""
    demands = answered(Asked("matching/demands", {}).key, seen_key, seen=seen).rows
    offers = answered(Asked("matching/technologies", {}).key, seen_key, seen=seen).rows
    return matching.alike(demands, offers, least=least)
