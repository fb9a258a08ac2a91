"""Explore: questions of one's own, asked of a copy that holds only what the analyst may see."""

from oneboard import ui
from oneboard.ui import explore

ui.page("explore")
if ui.open_to("query", otherwise="explore.not_yours"):
    beside, main = ui.columns([3, 5])
    with main:
        explore.editor()
    with beside:
        explore.shelf()
