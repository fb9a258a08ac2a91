"""The page that chooses projects for a budget: what is wished, what follows, what was saved."""

from oneboard.ui.choice.controls import controls
from oneboard.ui.choice.plan import plan, sets_of
from oneboard.ui.choice.scenarios import scenarios

__all__ = ["controls", "plan", "scenarios", "sets_of"]
