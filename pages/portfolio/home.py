"""One board: how the whole organisation stands, and what needs attention, on one screen."""

from oneboard import ui
from oneboard.charts import home

ui.page("home", needs=("project",))

projects, results = ui.columns((3, 4))
with projects:
    ui.tiles(ui.ask("home/standing"), columns=3, sparks=False)
with results:
    ui.tiles(ui.ask("home/results"), columns=3, sparks=False)

concerns, stages = ui.columns((3, 2))
with concerns:
    ui.attention(ui.ask("home/attention"))
with stages:
    ui.show(home.by_stage, ui.ask("home/by_stage"))

readiness, burn, points = ui.columns(3)
with readiness:
    ui.show(home.readiness_by_stage, ui.ask("home/readiness_by_stage"))
with burn:
    ui.show(home.execution_by_department, ui.ask("burn/by_department"))
