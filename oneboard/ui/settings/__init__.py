"""Drawing the settings page: what figures use, who changed it, and what a change asks for."""

from oneboard.ui.settings.changes import changes
from oneboard.ui.settings.form import form, intro
from oneboard.ui.settings.recalculation import recalculation

__all__ = ["changes", "form", "intro", "recalculation"]
