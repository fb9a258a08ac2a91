"""Commercialisation forecasts: how much, how likely, and how good were the earlier ones?"""

from oneboard import ui
from oneboard.charts import forecasts, forecasts_record, forecasts_worth

COLUMNS = (
    "project_id", "project_name", "department", "forecast_stage", "stage_chance", "forecast_rnpv",
    "peak_revenue", "evidence_level", "came_share", "revision_drift", "is_hockey",
)  # fmt: skip

ui.page("forecasts", needs=("forecast", "project"))
ui.tiles(ui.ask("forecasts/headline"))

left, right = ui.columns(2)
with left:
    ui.show(forecasts.by_year, ui.ask("forecasts/by_year"))
with right:
    ui.show(forecasts_record.by_department, ui.ask("forecasts/by_department"))

worth, evidence, record, rows = ui.tabs(
    [
        ui.say("forecasts.tab.worth"),
        ui.say("forecasts.tab.evidence"),
        ui.say("forecasts.tab.record"),
        ui.say("forecasts.tab.list"),
    ]
)
with worth:
    left, right = ui.columns(2)
    with left:
        ui.show(forecasts_worth.projects, ui.ask("forecasts/projects"))
    with right:
        ui.show(forecasts_worth.stages, ui.ask("forecasts/stages"))
with evidence:
    ui.show(forecasts.evidence, ui.ask("forecasts/evidence"))
with record:
    left, right = ui.columns(2)
    with left:
        ui.show(forecasts_record.by_lead, ui.ask("forecasts/by_lead"))
    with right:
        ui.show(forecasts_record.curves, ui.ask("forecasts/curves"))
with rows:
    ui.listing(ui.ask("forecasts/projects"), shown=COLUMNS)
