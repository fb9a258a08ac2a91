"""One board: how the whole organisation stands, and what needs attention, on one screen."""

from oneboard import ui
from oneboard.charts import home, points

ui.page("home", needs=("project",))

ui.tiles(ui.ask("home/standing"), ui.ask("home/results"), columns=7, sparks=False)

concerns, stages = ui.columns((3, 2))
with concerns:
    ui.attention(ui.ask("home/attention"))
with stages:
    ui.show(home.by_stage, ui.ask("home/by_stage"))

gap, burn, innovation = ui.columns(3)
with gap:
    ui.show(home.readiness_by_stage, ui.ask("home/readiness_by_stage"))
with burn:
    ui.show(home.execution_by_department, ui.ask("burn/by_department"))
with innovation:
    ui.show(points.glance, ui.ask("points/by_department"))
