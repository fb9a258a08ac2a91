"""The next meeting: what became of earlier decisions, and an agenda of what needs one now."""

from oneboard import ui
from oneboard.ui.meeting.builder import builder
from oneboard.ui.meeting.earlier import earlier

ui.page("meeting", needs=("project",))

opening, agenda = ui.tabs([ui.say("meeting.tab.opening"), ui.say("meeting.tab.agenda")])
with opening:
    earlier()
with agenda:
    builder()
