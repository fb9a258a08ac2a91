"""A pack of whatever is wished for."""

from oneboard import store
from oneboard.pack import agenda, build, quad
from oneboard.pack.build import Wish
from oneboard.pack.deck import Deck
from oneboard.query import Sight


class UnknownAgenda(Exception):
    """No agenda of this name is kept on the board."""


def build_deck(wish: Wish, *, seen: Sight) -> Deck:
    """UnknownAgenda where the wish names one that nobody keeps."""
    if wish.agenda:
        kept = store.agenda(seen.board, wish.agenda)
        if kept is None:
            raise UnknownAgenda(wish.agenda)
        slides, about = agenda.slides(kept, wish, seen=seen), f"{kept.name} {kept.day}"
    elif wish.project:
        slides, about = (quad.slide(wish, seen=seen),), wish.project
    else:
        slides, about = build.slides(wish, seen=seen), build.page_name(wish.page, wish.lang)
    return build.deck_of(slides, about, wish.lang, seen)
