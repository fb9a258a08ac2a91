"""Self-reliance: what hangs on supply from outside, who removes it, what outside help brings."""

from oneboard import ui
from oneboard.charts import absorption, dependencies
from oneboard.ui.listed import listed

COLUMNS = (
    "item", "source", "country", "product_line", "severity", "removal", "target_date",
    "days_to_target", "project_name", "department", "project_end",
)  # fmt: skip
HIDDEN = ("partner_id", "outputs_shared", "income_shared")  # the ratios must fit the card

ui.page("self_reliance", needs=("project",))
ui.tiles(ui.ask("self_reliance/headline"))

left, right = ui.columns([2, 3])
with left:
    ui.show(dependencies.lines, ui.ask("self_reliance/lines"))
with right:
    ui.show(dependencies.removal, ui.ask("self_reliance/removal"))

money, partners, entries = ui.tabs(
    [
        ui.say("reliance.tab.money"),
        ui.say("reliance.tab.partners"),
        ui.say("reliance.tab.list"),
    ]
)
with money:
    left, right = ui.columns(2)
    with left:
        ui.show(absorption.money, ui.ask("self_reliance/money"))
    with right:
        ui.show(absorption.absorption, ui.ask("self_reliance/absorption"))
        ui.show(absorption.tracks, ui.ask("self_reliance/tracks"))
with partners:
    left, right = ui.columns(2)
    with left:
        ui.show(absorption.partner_kinds, ui.ask("self_reliance/partner_kinds"))
    with right:
        listed(ui.ask("self_reliance/partners"), hide=HIDDEN)
with entries:
    ui.listing(ui.ask("self_reliance/removal"), shown=COLUMNS)
