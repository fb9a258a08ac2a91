"""Lab to industry: what is proven but not makeable, where it stalls, and why."""

from oneboard import ui
from oneboard.charts import gap, gap_causes

ui.page("gap", needs=("project",))
ui.tiles(ui.ask("gap/headline"))
scale = ui.scale()

left, right = ui.columns(2)
with left:
    ui.show(gap.map, ui.ask("gap/map"))
with right:
    ui.show(gap.next_gate, ui.ask("gap/next_gate", scale=scale))

values, standstill, proof = ui.tabs(
    [ui.say("gap.tab.values"), ui.say("gap.tab.valley"), ui.say("gap.tab.pace")]
)
with values:
    left, right = ui.columns(2)
    with left:
        ui.show(gap_causes.indicators, ui.ask("gap/indicators"))
    with right:
        ui.table(ui.ask("gap/indicators"), height=560)
with standstill:
    left, right = ui.columns(2)
    with left:
        ui.show(gap_causes.valley, ui.ask("gap/valley"))
    with right:
        ui.show(gap_causes.barriers, ui.ask("gap/barriers"))
with proof:
    left, right = ui.columns(2)
    with left:
        ui.show(gap_causes.pace, ui.ask("gap/pace", scale=scale))
    with right:
        ui.show(gap_causes.trust, ui.ask("gap/trust"))
