"""Budget under lump sum: can the teams be trusted with it, and what would an audit ask?"""

from oneboard import ui
from oneboard.charts import lump, lump_money, project_money
from oneboard.ui.listed import listed
from oneboard.ui.lump_sum import lens, said

MONEY = "bac lump_paid lump_free burn_share life_elapsed life_gap unevenness last_quarter_share"
MARKS = "lump_flags related_share lump_related negative_hits lump_negative unvouched_share"
SHOWN = f"{MONEY} {MARKS} lump_unvouched findings_open"
COLUMNS = (
    "audit_marks", "doc_no", "biz_date", "money_state", "amount", "payee",
    "is_related_party", "negative_word", "voucher_ref", "summary", "file", "sheet", "cell",
)  # fmt: skip

ui.page("lump_sum", needs=("project", "spend"))
ui.tiles(ui.ask("lump_sum/headline"), sparks=False)

left, right = ui.columns([3, 2])
with left:
    ui.show(lump.checks, ui.ask("lump_sum/checks"))
with right:
    ui.show(lump_money.states, ui.ask("lump_sum/states"))

words, parties, year_end, balances = ui.tabs(
    [
        ui.say("lump_sum.tab.negative"),
        ui.say("lump_sum.tab.related"),
        ui.say("lump_sum.tab.evenness"),
        ui.say("lump_sum.tab.balances"),
    ]
)
with words:
    listed(ui.ask("lump_sum/negative"), height=340, hide=("department",))
with parties:
    ui.show(lump_money.related, ui.ask("lump_sum/related"))
with year_end:
    left, right = ui.columns(2)
    with left:
        ui.show(lump_money.evenness, ui.ask("lump_sum/evenness"))
    with right:
        ui.show(lump.pace, ui.ask("burn/lump_pace"))
with balances:
    ui.show(lump_money.balances, ui.ask("lump_sum/balances"))

opened = lens()
ui.facts(ui.ask("lump_sum/lens", opened), SHOWN, lights={"lump_flags": "state"})
left, right = ui.columns([3, 2])
with left:
    ui.show(project_money.burn, ui.ask("project/burn", opened))
with right:
    ui.lines(ui.ask("project/findings", opened), height=170)
said(ui.ask("lump_sum/lines", opened))
ui.listing(ui.ask("lump_sum/lines", opened), shown=COLUMNS)
