"""Graded supervision: who was reviewed in time, who says how it stands, where to step in."""

from oneboard import ui
from oneboard.charts import quality, supervision
from oneboard.ui.listed import listed
from oneboard.ui.quality import explain, for_analysts
from oneboard.ui.supervision import acknowledge, acknowledged

COLUMNS = (
    "rank", "project_id", "project_name", "department", "supervision_grade", "light_computed",
    "exception_gap", "unspent", "exception_days", "share_of_total", "ack_comment", "ack_by",
    "ack_at",
)  # fmt: skip

ui.page("supervision", needs=("project",))
choices = acknowledged()
ui.tiles(ui.ask("supervision/headline"), sparks=False)

left, right = ui.columns(2)
with left:
    ui.show(supervision.exceptions, ui.ask("supervision/exceptions", choices))
with right:
    ui.show(supervision.opinions, ui.ask("supervision/opinions"))

said, rhythm, explained, findings, analysts = ui.tabs(
    [
        ui.say("supervision.tab.said"),
        ui.say("supervision.tab.rhythm"),
        ui.say("supervision.tab.explained"),
        ui.say("supervision.tab.findings"),
        ui.say("supervision.tab.analysts"),
    ]
)
with said:
    left, right = ui.columns([3, 2])
    with left:
        ui.listing(ui.ask("supervision/exceptions", choices), shown=COLUMNS)
    with right:
        acknowledge(ui.ask("supervision/exceptions", choices))
with rhythm:
    ui.show(supervision.grades, ui.ask("supervision/grades"))
    left, right = ui.columns(2)
    with left:
        listed(ui.ask("supervision/reviews"), height=420, hide=("department", "days_unseen"))
    with right:
        listed(ui.ask("supervision/milestones"), height=420, hide=("department", "milestone_no"))
with explained:
    listed(ui.ask("supervision/narratives"), height=520)
with findings:
    listed(ui.ask("supervision/findings"), height=520)
with analysts:
    for_analysts()
    left, right = ui.columns([2, 3])
    with left:
        ui.show(supervision.watermelons, ui.ask("supervision/watermelons"))
        explain()
    with right:
        ui.show(quality.suspicion, ui.ask("quality/suspicion"), key="supervision:suspicion")
