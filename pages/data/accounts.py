"""Access: who may sign in and see what; the board with another person's eyes."""

from oneboard import ui
from oneboard.ui import accounts

ui.page("accounts")
if ui.open_to("administer", otherwise="door.not_your_page"):
    accounts.listed()
    new, change, look = ui.columns(3)
    with new:
        ui.section("accounts.new")
        accounts.added()
    with change:
        ui.section("accounts.change")
        accounts.changed()
    with look:
        ui.section("accounts.eyes")
        accounts.eyes()
