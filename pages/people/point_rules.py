"""The rules behind the points: are they kept, what is still open, and what would others change?"""

from oneboard import ui
from oneboard.charts import point_rules, point_rules_book
from oneboard.ui.listed import listed
from oneboard.ui.register import flagged
from oneboard.ui.rules import rules

ui.page("point_rules", needs=("points", "point_rule"))
period = ui.period()
choices = ui.choices(period=period) | rules(period)
ui.tiles(ui.ask("point_rules/headline", choices), sparks=False)

left, right = ui.columns([3, 2])
with left:
    ui.show(point_rules.groups, ui.ask("point_rules/groups", choices))
with right:
    ui.show(point_rules.bands, ui.ask("point_rules/bands", choices))

book, claims, checks, people = ui.tabs(
    [
        ui.say("point_rules.tab.book"),
        ui.say("point_rules.tab.claims"),
        ui.say("point_rules.tab.checks"),
        ui.say("point_rules.tab.people"),
    ]
)
with book:
    left, right = ui.columns([3, 2])
    with left:
        ui.show(point_rules_book.book, ui.ask("point_rules/book", choices))
    with right:
        listed(ui.ask("point_rules/roles", choices))
        ui.table(ui.ask("point_rules/book", choices), height=430, hide=("pillar", "unit"))
with claims:
    left, right = ui.columns(2)
    with left:
        ui.show(point_rules_book.claims, ui.ask("point_rules/claims", choices))
    with right:
        ui.show(point_rules_book.refusals, ui.ask("point_rules/refusals", choices))
    listed(ui.ask("point_rules/open_claims", choices), height=420, hide=("rule_code",))
with checks:
    left, right = ui.columns(2)
    with left:
        listed(ui.ask("point_rules/apart", choices), none="point_rules.apart_none")
    with right:
        listed(ui.ask("point_rules/shares", choices), none="point_rules.shares_none")
with people:
    if ui.open_to("people", otherwise="points.names_closed"):
        flagged(ui.ask("point_rules/movers", choices))
        left, right = ui.columns([3, 2])
        with left:
            ui.show(point_rules.movers, ui.ask("point_rules/movers", choices))
        with right:
            ui.table(ui.ask("point_rules/movers", choices), height=560, hide=("person_id",))
