"""One Board: the frame around every page, and the order of the menu."""

import streamlit as st

from oneboard.ui import frame
from oneboard.ui.frame import Page

MENU = {
    "board": [
        Page("home", "portfolio/home", ":material/dashboard:"),
        Page("changes", "portfolio/changes", ":material/compare_arrows:"),
        Page("meeting", "portfolio/meeting", ":material/groups_2:"),
        Page("portfolio", "portfolio/portfolio", ":material/bubble_chart:"),
        Page("project", "portfolio/project", ":material/assignment:"),
        Page("room", "portfolio/room", ":material/slideshow:", filters=(), bare=True),
        Page("library", "portfolio/library", ":material/inventory_2:"),
        Page("notes", "portfolio/notes", ":material/chat:", filters=("version",)),
    ],
    "steering": [
        Page("choice", "steering/choice", ":material/rule:"),
        Page("supervision", "steering/supervision", ":material/visibility:"),
        Page("alignment", "steering/alignment", ":material/my_location:"),
        Page("self_reliance", "steering/self_reliance", ":material/lock_open:"),
        Page("division", "steering/division", ":material/lan:"),
        Page("capacity", "steering/capacity", ":material/speed:", filters=("department",)),
        Page(
            "departments",
            "steering/departments",
            ":material/compare:",
            filters=("version",),
        ),
    ],
    "results": [
        Page("gap", "results/gap", ":material/stairs:"),
        Page("pipeline", "results/pipeline", ":material/account_tree:"),
        Page("forecasts", "results/forecasts", ":material/trending_up:"),
        Page("evidence", "results/evidence", ":material/verified:"),
        Page("transfer", "results/transfer", ":material/swap_horiz:"),
        Page("matching", "results/matching", ":material/handshake:"),
    ],
    "money": [
        Page("burn", "money/burn", ":material/payments:"),
        Page("lump_sum", "money/lump_sum", ":material/receipt_long:"),
    ],
    "people": [
        Page("points", "people/points", ":material/military_tech:"),
        Page("point_rules", "people/point_rules", ":material/gavel:"),
        Page("talent", "people/talent", ":material/groups:", filters=("department",)),
        Page(
            "integrity",
            "people/integrity",
            ":material/policy:",
            filters=(),
            right=("figures", "integrity", "administer"),
        ),
    ],
    "data": [
        Page(
            "upload",
            "data/upload",
            ":material/upload_file:",
            filters=(),
            right=("figures", "register"),
        ),
        Page(
            "explore",
            "data/explore",
            ":material/query_stats:",
            filters=("version",),
            right=("query",),
        ),
        Page("history", "data/history", ":material/history:", filters=()),
        Page("quality", "data/quality", ":material/fact_check:", filters=("department",)),
        Page(
            "dictionary",
            "data/dictionary",
            ":material/menu_book:",
            filters=(),
            right=("figures", "administer", "integrity"),
        ),
        Page(
            "privacy",
            "data/privacy",
            ":material/shield_person:",
            filters=(),
            right=("figures", "administer", "integrity"),
        ),
        Page("accounts", "data/accounts", ":material/group:", filters=(), right=("administer",)),
        Page("audit", "data/audit", ":material/list_alt:", filters=(), right=("administer",)),
        Page(
            "settings",
            "data/settings",
            ":material/tune:",
            filters=(),
            right=("figures", "settings"),
        ),
    ],
}

st.set_page_config(page_title="One Board", page_icon="oneboard/ui/icon.svg", layout="wide")
frame.run(MENU, home="home")
