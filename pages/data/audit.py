"""Audit log: who did what and when, and whether a line was taken out."""

from oneboard import ui
from oneboard.ui import audit

ui.page("audit")
if ui.open_to("administer", otherwise="door.not_your_page"):
    audit.whole()
    audit.lines()
