"""Pipeline: what stands in each stage, what moves on, how long it takes, and when it arrives."""

from oneboard import ui
from oneboard.charts import pipeline, pipeline_gates, pipeline_time
from oneboard.ui.listed import listed
from oneboard.ui.pipeline import flow_year, pace

FORECAST = (
    "project_id", "project_name", "department", "stage", "stay_days", "arrival_state",
    "arrival_low", "arrival_middle", "arrival_high", "arrival_cases",
)  # fmt: skip

ui.page("pipeline", needs=("project", "gate_decision"))
choices = pace()
year = flow_year()
ui.tiles(ui.ask("pipeline/headline", choices), sparks=False)

left, right = ui.columns(2)
with left:
    ui.show(pipeline.stock, ui.ask("pipeline/stock", choices))
with right:
    ui.show(pipeline.flow, ui.ask("pipeline/flow", choices, flow_year=year))

conversion, dwell, forecast, reviews = ui.tabs(
    [
        ui.say("pipeline.tab.conversion"),
        ui.say("pipeline.tab.dwell"),
        ui.say("pipeline.tab.forecast"),
        ui.say("pipeline.tab.reviews"),
    ]
)
with conversion:
    left, right = ui.columns(2)
    with left:
        ui.show(pipeline_gates.cohorts, ui.ask("pipeline/cohorts", choices))
    with right:
        ui.show(pipeline_gates.gates, ui.ask("pipeline/gates", choices))
with dwell:
    left, right = ui.columns([3, 2])
    with left:
        ui.show(pipeline_time.dwell, ui.ask("pipeline/dwell", choices))
    with right:
        ui.show(pipeline_time.survival, ui.ask("pipeline/survival", choices))
with forecast:
    ui.show(pipeline_time.arrivals, ui.ask("pipeline/forecast", choices))
    ui.listing(ui.ask("pipeline/forecast", choices), shown=FORECAST)
with reviews:
    listed(ui.ask("pipeline/skipped", choices), hide=("stage",))
    listed(ui.ask("pipeline/conditions", choices), height=520)
