"""Portfolio: where the money is, whether the mix is right, and what falls due."""

from oneboard import ui
from oneboard.charts import balance, milestones, portfolio

COLUMNS = (
    "project_id", "project_name", "department", "supervision_grade", "stage", "light",
    "light_reported", "trl_current", "mrl_current", "budget_total", "unspent", "spent_share",
    "time_share", "slip_days", "milestones_late", "expected_value",
)  # fmt: skip

ui.page("portfolio", needs=("project",))
ui.tiles(ui.ask("portfolio/headline"))

value, mix = ui.columns((3, 2))
with value:
    ui.show(portfolio.map_of_value, ui.ask("portfolio/map"))
with mix:
    ui.show(balance.mix, ui.ask("portfolio/balance"))

projects, steps = ui.tabs([ui.say("portfolio.tab.list"), ui.say("portfolio.tab.milestones")])
with projects:
    ui.listing(ui.ask("portfolio/list"), shown=COLUMNS)
with steps:
    ui.show(milestones.strips, ui.ask("portfolio/milestones"))
