"""Board packs: slides of a page, a project or an agenda as pptx, xlsx or pdf, their charts
editable."""

from oneboard.pack.build import Wish
from oneboard.pack.chosen import from_link, version_of
from oneboard.pack.deck import Deck
from oneboard.pack.declared import pages
from oneboard.pack.make import UnknownAgenda
from oneboard.pack.make import build_deck as build
from oneboard.pack.write import KINDS, file_of

__all__ = [
    "KINDS",
    "Deck",
    "UnknownAgenda",
    "Wish",
    "build",
    "file_of",
    "from_link",
    "pages",
    "version_of",
]
