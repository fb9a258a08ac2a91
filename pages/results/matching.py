"""Transfer agents' book: which technology answers which demand, and who brings them together?"""

from oneboard import ui
from oneboard.charts import matching
from oneboard.ui.matching import plan, proposals

DEMANDS = (
    "answer_state", "importance", "demand_title", "demand_kind", "issuer", "market_size",
    "deadline", "demand_field", "projects_answering", "proposals",
)  # fmt: skip
TECHNOLOGIES = (
    "technology_state", "technology_name", "department", "tech_field", "stage", "level_now",
    "outputs_owned", "outputs_granted", "contracts", "proposals",
)  # fmt: skip

ui.page("matching", needs=("demand", "output"))
choices = plan()
ui.tiles(ui.ask("matching/headline", choices))

left, right = ui.columns([3, 2])
with left:
    proposals(ui.ask("matching/pairs", choices))
with right:
    ui.show(matching.by_field, ui.ask("matching/by_field", choices))

demands, technologies, agents = ui.tabs(
    [
        ui.say("matching.tab.demands"),
        ui.say("matching.tab.technologies"),
        ui.say("matching.tab.agents"),
    ]
)
with demands:
    ui.listing(ui.ask("matching/demands", choices), shown=DEMANDS)
with technologies:
    ui.listing(ui.ask("matching/technologies", choices), shown=TECHNOLOGIES)
with agents:
    if ui.open_to("people", otherwise="matching.names_closed"):
        ui.show(matching.agents, ui.ask("matching/agents", choices))
        ui.table(ui.ask("matching/agents", choices), hide=("agent_key",))
