"""One project on one page: what it is, what it is worth, how the plan and the money stand."""

from oneboard import ui
from oneboard.charts import project, project_money, project_value
from oneboard.ui.listed import listed

ABOUT = (
    "tech_field elements horizon self_reliance source org_mode budget_mode policy_need market_need"
    " demand_department partner_departments partners pilot_site"
)
WORTH = "expected_value npv p_technical p_commercial launch_cost cost_to_go benefit_total"
PLAN = "first_end plan_end expected_end slip_days rebaselines progress_pct proven_share"
PLAN_LIGHTS = {"slip_days": "light_schedule", "proven_share": "light_milestones"}
MONEY = "bac money_left spent_share money_gap runway cpi spi eac_cpi"
MONEY_LIGHTS = {"money_gap": "light_money", "runway": "runway_light", "cpi": "evm_state"}
SAID = (
    "stage status light_reported light_assured light_computed trl mrl budget_total paid_to_date"
    " plan_end forecast_end"
)

opened = ui.project()

left, right = ui.columns(2)
with left, ui.quad("project.quad.about"):
    words, chart = ui.columns(2)
    with words:
        ui.facts(ui.ask("project/about", opened), ABOUT, prose="description narrative")
    with chart:
        ui.show(project.readiness, ui.ask("project/readiness", opened), border=False)
with right, ui.quad("project.quad.value"):
    ui.facts(ui.ask("project/worth", opened), WORTH)
    kept, sales = ui.columns(2)
    with kept:
        ui.show(project_value.indicators, ui.ask("project/indicators", opened), border=False)
    with sales:
        ui.show(project_value.forecast, ui.ask("project/forecast", opened), border=False)

left, right = ui.columns(2)
with left, ui.quad("project.quad.plan"):
    ui.facts(ui.ask("project/plan", opened), PLAN, lights=PLAN_LIGHTS)
    chart, reviews = ui.columns([3, 2])
    with chart:
        ui.show(project.milestones, ui.ask("project/milestones", opened), border=False)
    with reviews:
        ui.lines(ui.ask("project/gates", opened), height=170)
with right, ui.quad("project.quad.money"):
    ui.facts(ui.ask("project/money", opened), MONEY, lights=MONEY_LIGHTS)
    chart, risks = ui.columns([3, 2])
    with chart:
        ui.show(project_money.burn, ui.ask("project/burn", opened), border=False)
    with risks:
        ui.lines(ui.ask("project/findings", opened), height=170)

versions, outputs = ui.tabs([ui.say("project.tab.versions"), ui.say("project.tab.outputs")])
with versions:
    ui.versions(ui.ask("project/standing", opened), SAID)
with outputs:
    listed(ui.ask("project/outputs", opened), hide=("project_id",))
    listed(ui.ask("project/contracts", opened), hide=("project_id",))
