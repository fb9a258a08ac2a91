"""Division of labour: does each unit run what it is meant to, and what is done twice?"""

from oneboard import ui
from oneboard.charts import division, division_chain
from oneboard.ui.division import ask
from oneboard.ui.listed import listed

ACROSS = (
    "project_id", "project_name", "department", "partner_departments", "demand_department", "stage",
    "slip_days", "milestones_late", "unspent",
)  # fmt: skip
OUTSIDE = (
    "project_id", "project_name", "department", "unspent", "nearest_unit", "nearest_area",
    "likeness", "shared_words",
)  # fmt: skip

ui.page("division", needs=("project",))
ui.tiles(ask("division/headline"), sparks=False)

left, right = ui.columns(2)
with left:
    ui.show(division.units, ask("division/units"))
with right:
    ui.show(division.overlaps, ask("division/overlaps"))
    listed(ask("division/white_spots"), height=226, hide=("spot_id",))

chain, focus, double, across = ui.tabs(
    [
        ui.say("division.tab.chain"),
        ui.say("division.tab.focus"),
        ui.say("division.tab.double"),
        ui.say("division.tab.across"),
    ]
)
with chain:
    ui.show(division_chain.steps, ask("division/chain"))
    left, right = ui.columns(2)
    with left:
        ui.show(division_chain.elements, ask("division/chain_elements"))
    with right:
        ui.show(division_chain.bases, ask("division/chain_bases"))
with focus:
    left, right = ui.columns([2, 3])
    with left:
        ui.show(division.focus, ask("division/focus"))
    with right:
        ui.listing(ask("division/outside"), shown=OUTSIDE, height=640)
with double:
    left, right = ui.columns(2)
    with left:
        ui.show(division.fields, ask("division/fields"))
    with right:
        listed(ask("division/overlaps"), hide=("left_id", "right_id"))
with across:
    left, right = ui.columns([2, 3])
    with left:
        ui.show(division.waits, ask("division/waits"))
    with right:
        ui.listing(ask("division/cross"), shown=ACROSS)
