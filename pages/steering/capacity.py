"""Capacity: where are people and pilot lines the bottleneck, and who will wait?"""

from oneboard import ui
from oneboard.charts import capacity
from oneboard.ui.capacity import resource

ASKING = ("project_id", "project_name", "stage", "demand", "demand_share", "unspent", "light")

ui.page("capacity", needs=("capacity",))
ui.tiles(ui.ask("capacity/headline"), sparks=False)

left, right = ui.columns(2)
with left:
    ui.show(capacity.heat, ui.ask("capacity/heat"))
with right:
    chosen = resource()
    ui.show(capacity.over_time, ui.ask("capacity/over_time", resource_id=chosen))
    ui.show(capacity.asking, ui.ask("capacity/asking", resource_id=chosen))

every, who = ui.tabs([ui.say("capacity.tab.list"), ui.say("capacity.tab.asking")])
with every:
    ui.table(ui.ask("capacity/resources"), hide=("resource_id", "dept_id"))
with who:
    ui.listing(ui.ask("capacity/asking", resource_id=chosen), shown=ASKING)
