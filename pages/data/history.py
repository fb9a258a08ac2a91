"""Versions: who published what and when, what changed, and the way back to an earlier one."""

from oneboard import ui
from oneboard.ui import history

ui.page("history")
history.overview()
version = history.pick()
history.look_at(version)

counts, values, files, remarks, back = ui.tabs(
    [
        ui.say("history.tab.counts"),
        ui.say("history.tab.values"),
        ui.say("history.tab.files"),
        ui.say("history.tab.remarks"),
        ui.say("history.tab.back"),
    ]
)
with counts:
    history.counts(version)
with values:
    history.values(version)
with files:
    history.files(version)
with remarks:
    history.remarks(version)
with back:
    history.go_back(version)
