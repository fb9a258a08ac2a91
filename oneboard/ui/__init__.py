"""The only room that draws with Streamlit. A page speaks through these names."""

from oneboard.ui.ask import ask
from oneboard.ui.attention import attention
from oneboard.ui.card import show
from oneboard.ui.controls import period, scale
from oneboard.ui.facts import facts
from oneboard.ui.lines import lines
from oneboard.ui.listed import table
from oneboard.ui.listing import listing
from oneboard.ui.page import page, section, sentence
from oneboard.ui.project import project, quad
from oneboard.ui.rights import open_to
from oneboard.ui.state import choices, say
from oneboard.ui.tabs import columns, tabs
from oneboard.ui.tiles import tiles
from oneboard.ui.versions import versions

__all__ = [
    "ask",
    "attention",
    "choices",
    "columns",
    "facts",
    "lines",
    "listing",
    "open_to",
    "page",
    "period",
    "project",
    "quad",
    "say",
    "scale",
    "section",
    "sentence",
    "show",
    "table",
    "tabs",
    "tiles",
    "versions",
]
