"""To come."""

from oneboard import ui

ui.page("history")
