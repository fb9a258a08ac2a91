"""Innovation points: who earns them in which pillar, can they be proven, and do the rules hold?"""

from oneboard import ui
from oneboard.charts import points, points_people, points_proof, points_time
from oneboard.ui.register import flagged

ui.page("points", needs=("points",))
period = ui.period()
ui.tiles(ui.ask("points/headline", period=period), sparks=False)

left, right = ui.columns(2)
with left:
    ui.show(points.by_department, ui.ask("points/by_department", period=period))
with right:
    ui.show(points.per_head, ui.ask("points/per_head", period=period))

time, proof, rules, people = ui.tabs(
    [
        ui.say("points.tab.time"),
        ui.say("points.tab.proof"),
        ui.say("points.tab.rules"),
        ui.say("points.tab.people"),
    ]
)
with time:
    left, right = ui.columns(2)
    with left:
        ui.show(points_time.over_time, ui.ask("points/over_time"))
    with right:
        ui.show(points_time.ranks, ui.ask("points/ranks", period=period))
with proof:
    left, right = ui.columns(2)
    with left:
        ui.show(points_proof.evidence, ui.ask("points/evidence", period=period))
    with right:
        ui.show(points_people.distribution, ui.ask("points/distribution", period=period))
with rules:
    left, right = ui.columns([3, 2])
    with left:
        ui.show(points_proof.rules, ui.ask("points/rules", period=period))
    with right:
        ui.table(
            ui.ask("points/rules", period=period),
            height=560,
            hide=("pillar", "unit", "version", "points_awarded", "cap_used"),
        )
with people:
    if ui.open_to("people", otherwise="points.names_closed"):
        flagged(ui.ask("points/people", period=period))
        left, right = ui.columns([3, 2])
        with left:
            ui.show(points_people.top, ui.ask("points/people", period=period))
        with right:
            ui.table(ui.ask("points/people", period=period), height=560, hide=("person_id",))
