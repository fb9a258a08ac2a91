"""The transfer agents' book: pairs of demands and technologies, and what people decide on them."""

from oneboard.ui.matching.decide import proposals
from oneboard.ui.matching.plan import plan

__all__ = ["plan", "proposals"]
