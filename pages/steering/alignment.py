"""Alignment: does the money answer to policy and market, and does it go where it was meant to?"""

from oneboard import ui
from oneboard.charts import alignment, demands, direction
from oneboard.ui.listed import listed

COLUMNS = (
    "project_id", "project_name", "department", "alignment", "unspent", "policy_need",
    "market_need", "strategic_bucket", "value_chain_step", "horizon", "evidence_level",
)  # fmt: skip

ui.page("alignment", needs=("project",))
ui.tiles(ui.ask("alignment/headline"))

left, right = ui.columns([2, 3])
with left:
    ui.show(alignment.matrix, ui.ask("alignment/matrix"))
with right:
    ui.show(demands.directives, ui.ask("alignment/directives"))

needs, money, projects = ui.tabs(
    [
        ui.say("alignment.tab.needs"),
        ui.say("alignment.tab.direction"),
        ui.say("alignment.tab.list"),
    ]
)
with needs:
    left, right = ui.columns(2)
    with left:
        ui.show(demands.needs, ui.ask("alignment/needs"))
    with right:
        listed(ui.ask("alignment/unanswered"), hide=("demand_id",))
with money:
    left, right = ui.columns(2)
    with left:
        ui.show(direction.buckets, ui.ask("alignment/buckets"))
    with right:
        ui.show(direction.reach, ui.ask("alignment/reach"))
with projects:
    ui.listing(ui.ask("alignment/list"), shown=COLUMNS)
