"""From the texts of demands and technologies, and from what was decided, to pairs as choices."""

from collections.abc import Mapping, Sequence
from datetime import UTC

from oneboard.analysis import similar
from oneboard.query import Row
from oneboard.store import MatchDecision

Pair = tuple[str, str]
Alike = tuple[float, str]  # how alike the texts are, and the words that both have


def alike(demands: Sequence[Row], offers: Sequence[Row], *, least: float) -> dict[Pair, Alike]:
    """Every demand against every technology."""
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


def choices(alike: Mapping[Pair, Alike], decisions: Sequence[MatchDecision]) -> dict[str, list]:
    """Every pair that is alike or was decided on."""
    decided = {(kept.demand, kept.technology): kept for kept in decisions}
    pairs = list(dict.fromkeys([*alike, *decided]))
    return {
        "pair_demand": [demand for demand, _ in pairs],
        "pair_technology": [technology for _, technology in pairs],
        "pair_alike": [alike.get(pair, (None, ""))[0] for pair in pairs],
        "pair_terms": [alike.get(pair, (None, ""))[1] for pair in pairs],
        **_said([decided.get(pair) for pair in pairs]),
    }


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
