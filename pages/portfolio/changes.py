"""What changed: why each headline figure moved, and in which projects."""

from oneboard import ui
from oneboard.charts import changes
from oneboard.ui.changes import compared, span
from oneboard.ui.listed import listed

COLUMNS = (
    "moved", "direction", "project_id", "project_name", "department", "stage_then", "stage_now",
    "light_then", "light_now", "budget_first", "budget_then", "budget_now", "first_end",
    "end_then", "end_now", "rebaselines",
)  # fmt: skip

ui.page("changes", needs=("project",))
then = compared()
parts = ui.ask("changes/waterfall", compared=then)
span()

figures, moves = ui.columns((3, 1))
with figures:
    ui.show(changes.waterfall, parts)
with moves:
    ui.show(changes.moves, ui.ask("changes/moves", compared=then))

projects, deliveries = ui.tabs([ui.say("changes.tab.projects"), ui.say("changes.tab.deliveries")])
with projects:
    ui.listing(ui.ask("changes/projects", compared=then), shown=COLUMNS)
with deliveries:
    listed(ui.ask("changes/deliveries", compared=then))
