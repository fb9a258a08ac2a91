"""Settings: what decides lights, limits and labels, who changed it, and what a change does."""

from oneboard import ui
from oneboard.ui import settings

ui.page("settings")
settings.intro()
settings.recalculation()
settings.form()
settings.changes()
