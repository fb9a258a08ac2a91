"""What people say to figures, and what they watch: open comments, own watch list, own filters."""

from oneboard import ui
from oneboard.ui import notes, scope

ui.page("notes")

said, watched, mine = ui.tabs(
    [ui.say("notes.tab.comments"), ui.say("notes.tab.watched"), ui.say("notes.tab.scope")]
)
with said:
    notes.open_comments()
with watched:
    notes.watched()
with mine:
    scope.controls("notes")
