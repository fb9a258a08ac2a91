"""Board packs: the slides of a page as pptx, xlsx or pdf, with charts that stay editable."""

from oneboard.pack.build import Wish, build
from oneboard.pack.deck import Deck
from oneboard.pack.declared import pages
from oneboard.pack.write import KINDS, file_of

__all__ = ["KINDS", "Deck", "Wish", "build", "file_of", "pages"]
