"""Project library: what stands at each step, what came, moved and left, and what was learned."""

from oneboard import ui
from oneboard.charts import library
from oneboard.ui.listed import listed

MOVES = (
    "listed_on", "move_kind", "project_id", "project_name", "department", "move_from", "move_to",
    "move_reason", "reason_from", "reviewed_on",
)  # fmt: skip

ui.page("library", needs=("project",))
ui.tiles(ui.ask("library/headline"), sparks=False)

left, right = ui.columns(2)
with left:
    ui.show(library.states, ui.ask("library/states"))
with right:
    ui.show(library.moves, ui.ask("library/moves"))

moves, leavers, shelf, stopped = ui.tabs(
    [
        ui.say("library.tab.moves"),
        ui.say("library.tab.leavers"),
        ui.say("library.tab.shelf"),
        ui.say("library.tab.stopped"),
    ]
)
with moves:
    ui.listing(ui.ask("library/move_log"), shown=MOVES)
with leavers:
    listed(ui.ask("library/leavers"))
with shelf:
    left, right = ui.columns(2)
    with left:
        ui.show(library.shelf, ui.ask("library/shelf"))
    with right:
        ui.table(ui.ask("library/shelf"), height=460, hide=("project_id", "is_long_on_shelf"))
with stopped:
    ui.show(library.stopped, ui.ask("library/stopped"))
    ui.table(ui.ask("library/stopped"), height=360, hide=("project_id",))
