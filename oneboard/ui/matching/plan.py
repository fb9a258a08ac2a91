"""From the texts of demands and technologies, and from what was decided, to the pairs of the page.

The pairs go into the choices of the page, so that every figure is asked and drilled like any other.
"""

from collections.abc import Sequence
from datetime import UTC

from oneboard import store
from oneboard.analysis import similar
from oneboard.query import Sight
from oneboard.store import MatchDecision
from oneboard.ui import state
from oneboard.ui.ask import Asked, answered
from oneboard.ui.cache import kept

Pair = tuple[str, str]
Alike = tuple[float, str]  # how alike the texts are, and the words that both have


def plan() -> dict[str, list]:
    """The choices of the page: the filters, and every pair that is alike or was decided on."""
    seen = state.sight()
    alike = _alike(store.current_settings()["match_least"], seen.key, seen=seen)
    decided = {(kept.demand, kept.technology): kept for kept in store.match_decisions(seen.board)}
    pairs = list(dict.fromkeys([*alike, *decided]))
    return state.choices(
        pair_demand=[demand for demand, _ in pairs],
        pair_technology=[technology for _, technology in pairs],
        pair_alike=[alike.get(pair, (None, ""))[0] for pair in pairs],
        pair_terms=[alike.get(pair, (None, ""))[1] for pair in pairs],
        **_said([decided.get(pair) for pair in pairs]),
    )


def _said(decisions: Sequence[MatchDecision | None]) -> dict[str, list]:
    return {
        "pair_decision": [said.decision if said else "open" for said in decisions],
        "pair_agent": [said.agent if said else None for said in decisions],
        "pair_by": [said.who if said else None for said in decisions],
        "pair_at": [_when(said) if said else None for said in decisions],
    }


def _when(said: MatchDecision) -> str:
    """By the clock of this machine."""
    return f"{said.at.replace(tzinfo=UTC).astimezone():%Y-%m-%d %H:%M}"


@kept
def _alike(least: float, seen_key: tuple, *, seen: Sight) -> dict[Pair, Alike]:
    """Every demand against every technology of the version, whatever the filters are."""
    demands = answered(Asked("matching/demands", {}).key, seen_key, seen=seen).rows
    offers = answered(Asked("matching/technologies", {}).key, seen_key, seen=seen).rows
    found = similar.matches(
        [row.demand_title for row in demands], [row.match_text for row in offers], least=least
    )
    return {
        (demands[match.left].demand_id, offers[match.right].technology_id): (
            match.score,
            ", ".join(match.shared),
        )
        for match in found
    }
