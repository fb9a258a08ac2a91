"""People on two tracks, permanent and flexible: where, how long, and what a year brings."""

from oneboard import ui
from oneboard.charts import talent

PEOPLE = (
    "person_name", "department", "track", "person_title", "specialty", "host_org", "join_date",
    "years_in_post",
)  # fmt: skip

ui.page("talent", needs=("person",))
ui.tiles(ui.ask("talent/headline"), sparks=False)

left, right = ui.columns(2)
with left:
    ui.show(talent.by_department, ui.ask("talent/by_department"))
with right:
    ui.show(talent.output_per_year, ui.ask("talent/output_per_year"))

moves, fields, hosts, people = ui.tabs(
    [
        ui.say("talent.tab.moves"),
        ui.say("talent.tab.fields"),
        ui.say("talent.tab.hosts"),
        ui.say("talent.tab.people"),
    ]
)
with moves:
    ui.show(talent.moves, ui.ask("talent/moves"))
with fields:
    left, right = ui.columns(2)
    with left:
        ui.show(talent.fields, ui.ask("talent/fields"))
    with right:
        ui.show(talent.ages, ui.ask("talent/ages"))
with hosts:
    left, right = ui.columns([3, 2])
    with left:
        ui.show(talent.hosts, ui.ask("talent/hosts"))
    with right:
        ui.table(ui.ask("talent/hosts"), height=360)
with people:
    if ui.open_to("people", otherwise="talent.names_closed"):
        ui.listing(ui.ask("talent/people"), shown=PEOPLE)
