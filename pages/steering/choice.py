"""Major projects: who is above the line at this budget, and what would the best set bring?"""

from oneboard import ui
from oneboard.charts import choice, choice_firm, choice_sets
from oneboard.ui.choice import controls, plan, scenarios
from oneboard.ui.listed import listed

COLUMNS = (
    "rank", "project_id", "project_name", "department", "pool", "stage", "choice_score",
    "cost_to_go", "cost_cumulative", "expected_value", "productivity", "is_above",
)  # fmt: skip

ui.page("choice", needs=("project",))
wish = controls()
choices = plan(wish)
ui.tiles(ui.ask("choice/headline", choices), sparks=False)

left, right = ui.columns([3, 2])
with left:
    ui.show(choice.ranking, ui.ask("choice/ranking", choices))
with right:
    ui.show(choice_sets.compare, ui.ask("choice/compare", choices))
    listed(ui.ask("choice/differences", choices), height=150, hide=("project_id", "department"))

around, firm, buckets, rows, saved = ui.tabs(
    [
        ui.say("choice.tab.around"),
        ui.say("choice.tab.firm"),
        ui.say("choice.tab.buckets"),
        ui.say("choice.tab.list"),
        ui.say("choice.tab.scenarios"),
    ]
)
with around:
    ui.show(choice.around, ui.ask("choice/around", choices))
with firm:
    left, right = ui.columns(2)
    with left:
        ui.show(choice_firm.robust, ui.ask("choice/robust", choices))
    with right:
        ui.show(choice_firm.frontier, ui.ask("choice/frontier", choices))
with buckets:
    left, right = ui.columns(2)
    with left:
        ui.show(choice_sets.buckets, ui.ask("choice/buckets", choices))
    with right:
        ui.table(ui.ask("choice/buckets", choices), height=560, hide=("bucket",))
with rows:
    ui.listing(ui.ask("choice/ranking", choices), shown=COLUMNS)
with saved:
    scenarios(wish)
