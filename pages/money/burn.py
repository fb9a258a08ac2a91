"""Budget burn: is each department spending at the pace it planned, and who runs out first?"""

from oneboard import ui
from oneboard.charts import burn, estimates, evm, heat, lump, runway, scurve, waterfall

ui.page("burn", needs=("budget",))
ui.tiles(ui.ask("burn/headline"), sparks=False)

left, right = ui.columns(2)
with left:
    ui.show(scurve.over_time, ui.ask("burn/over_time"))
with right:
    ui.show(burn.by_department, ui.ask("burn/by_department"))

progress, by_month, causes, lump_sum, running_dry = ui.tabs(
    [
        ui.say("burn.tab.evm"),
        ui.say("burn.tab.heat"),
        ui.say("burn.tab.causes"),
        ui.say("burn.tab.lump"),
        ui.say("burn.tab.runway"),
    ]
)
with progress:
    left, right = ui.columns(2)
    with left:
        ui.show(evm.curve, ui.ask("burn/evm_curve"))
    with right:
        ui.show(estimates.status, ui.ask("burn/evm_status"))
    ui.show(evm.projects, ui.ask("burn/evm_projects"))
with by_month:
    left, right = ui.columns([3, 2])
    with left:
        ui.show(heat.months, ui.ask("burn/heat"))
    with right:
        ui.show(burn.rush, ui.ask("burn/rush"))
with causes:
    left, right = ui.columns(2)
    with left:
        ui.show(waterfall.causes, ui.ask("burn/causes"))
    with right:
        ui.show(burn.states, ui.ask("burn/states"))
with lump_sum:
    left, right = ui.columns([3, 2])
    with left:
        ui.show(lump.checks, ui.ask("burn/lump_sum"))
    with right:
        ui.show(lump.pace, ui.ask("burn/lump_pace"))
with running_dry:
    ui.show(runway.months, ui.ask("burn/runway"))
