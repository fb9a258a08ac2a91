"""Evidence: what stands behind each claim, and what should be verified next?"""

from oneboard import ui
from oneboard.charts import evidence, evidence_best

COLUMNS = (
    "claim_kind", "claim", "project_id", "project_name", "department", "evidence_level",
    "claim_money", "proof_wanted",
)  # fmt: skip
UNPROVEN = (
    "rank", "project_id", "project_name", "department", "evidence_level", "proof_money",
    "unproven_share", "claims_unproven", "benefit_unproven", "forecast_unproven",
)  # fmt: skip

ui.page("evidence", needs=("project",))
ui.tiles(ui.ask("evidence/headline"))

left, right = ui.columns(2)
with left:
    ui.show(evidence.ladder, ui.ask("evidence/ladder"))
with right:
    ui.show(evidence.next, ui.ask("evidence/next"))

todo, best, patents, claims = ui.tabs(
    [
        ui.say("evidence.tab.next"),
        ui.say("evidence.tab.best"),
        ui.say("evidence.tab.patents"),
        ui.say("evidence.tab.claims"),
    ]
)
with todo:
    ui.listing(ui.ask("evidence/next"), shown=UNPROVEN)
with best:
    ui.show(evidence_best.best, ui.ask("evidence/best"))
with patents:
    ui.show(evidence_best.patents, ui.ask("evidence/patents"))
with claims:
    ui.listing(ui.ask("evidence/claims"), shown=COLUMNS)
