"""Data quality: how far can this board be believed, and whose lists should be asked about?"""

from oneboard import ui
from oneboard.charts import quality
from oneboard.ui.listed import listed
from oneboard.ui.quality import explain, for_analysts

ui.page("quality")
ui.tiles(ui.ask("quality/headline"))

lists, money, rules, patterns = ui.tabs(
    [
        ui.say("quality.tab.lists"),
        ui.say("quality.tab.money"),
        ui.say("quality.tab.rules"),
        ui.say("quality.tab.suspicion"),
    ]
)
with lists:
    left, right = ui.columns(2)
    with left:
        ui.show(quality.freshness, ui.ask("quality/freshness"))
    with right:
        ui.show(quality.completeness, ui.ask("quality/completeness"))
with money:
    left, right = ui.columns(2)
    with left:
        ui.show(quality.reconciliation, ui.ask("quality/reconciliation"))
    with right:
        ui.table(ui.ask("quality/reconciliation"))
with rules:
    left, right = ui.columns(2)
    with left:
        listed(ui.ask("quality/rules"), height=360, hide=("rule",))
    with right:
        listed(ui.ask("quality/issues"), height=360)
    ui.listing(
        ui.ask("quality/rule_breaks"),
        shown=("rule_en", "rule_zh", "department", "table_name", "row_key", "wanted", "found"),
    )
with patterns:
    for_analysts()
    left, right = ui.columns([3, 2])
    with left:
        ui.show(quality.suspicion, ui.ask("quality/suspicion"))
    with right:
        explain()
