"""What changed: good or bad, why each headline figure moved, and in which projects."""

from oneboard import ui
from oneboard.charts import changes
from oneboard.ui.changes import compared, first_line, span
from oneboard.ui.listed import listed

COLUMNS = (
    "moved", "direction", "project_id", "project_name", "department", "stage_then", "stage_now",
    "light_then", "light_now", "budget_first", "budget_then", "budget_now", "first_end",
    "end_then", "end_now", "rebaselines",
)  # fmt: skip
BASELINES = (
    "project_id", "project_name", "department", "rebaselines", "rebaselines_since",
    "budget_editions", "milestones_moved", "first_end", "end_now", "end_moved", "budget_first",
    "budget_now", "budget_moved",
)  # fmt: skip

ui.page("changes", needs=("project",))
then = compared()
parts = ui.ask("changes/waterfall", compared=then)
first_line(parts)
span()

figures, moves = ui.columns((3, 1))
with figures:
    ui.show(changes.waterfall, parts)
with moves:
    ui.show(changes.moves, ui.ask("changes/moves", compared=then))

projects, baselines, deliveries = ui.tabs(
    [ui.say(f"changes.tab.{name}") for name in ("projects", "baselines", "deliveries")]
)
with projects:
    ui.listing(ui.ask("changes/projects", compared=then), shown=COLUMNS)
with baselines:
    ui.sentence(ui.ask("changes/baselines", compared=then))
    ui.listing(ui.ask("changes/baselines", compared=then), shown=BASELINES)
with deliveries:
    listed(ui.ask("changes/delivered", compared=then), hide=("dept_id",))
    listed(ui.ask("changes/late"), hide=("dept_id",), none="changes.no_late")
    listed(ui.ask("changes/deliveries", compared=then))
