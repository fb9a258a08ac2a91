"""Technology transfer: what have results earned, what is owed, and do trials turn into fees?"""

from oneboard import ui
from oneboard.charts import transfer, transfer_fees

REMINDERS = (
    "reminder_light", "reminder", "due_on", "days_to_go", "reminder_stake", "contract_name",
    "counterparty", "project_name", "department", "agent",
)  # fmt: skip
LEDGER = (
    "contract_name", "project_name", "counterparty", "outcome", "trial_end", "days_left",
    "trigger_progress", "amount_total", "fee_realised", "fee_owed", "days_owed", "agent",
)  # fmt: skip

ui.page("transfer", needs=("transfer_contract",))
ui.tiles(ui.ask("transfer/headline"))

left, right = ui.columns(2)
with left:
    ui.show(transfer.channels, ui.ask("transfer/channels"))
with right:
    ui.show(transfer.trials, ui.ask("transfer/trials"))

reminders, later, ledger, time = ui.tabs(
    [
        ui.say("transfer.tab.reminders"),
        ui.say("transfer.tab.later"),
        ui.say("transfer.tab.ledger"),
        ui.say("transfer.tab.time"),
    ]
)
with reminders:
    ui.listing(ui.ask("transfer/reminders"), shown=REMINDERS)
with later:
    left, right = ui.columns(2)
    with left:
        ui.show(transfer_fees.outcomes, ui.ask("transfer/outcomes"))
    with right:
        ui.show(transfer_fees.ageing, ui.ask("transfer/ageing"))
with ledger:
    ui.listing(ui.ask("transfer/ledger"), shown=LEDGER)
with time:
    ui.show(transfer_fees.over_time, ui.ask("transfer/over_time"))
