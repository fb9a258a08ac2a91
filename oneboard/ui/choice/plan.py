"""The sets of projects that follow from a wish.

They go into the choices of the page, so that every figure is asked and drilled like any other.
"""

import streamlit as st

from oneboard.query import Sight
from oneboard.ui import state
from oneboard.ui.ask import Asked, answered
from oneboard.ui.cache import kept
from oneboard.ui.escape import plain
from oneboard.workings import choice
from oneboard.workings.choice import Sets
from oneboard.workings.wish import Wish


def plan(wish: Wish) -> dict[str, list]:
    """The choices of the page. Where no set keeps to the rules, say which one is in the way."""
    filters = state.choices()
    found = sets_of(wish, filters)
    if found.trouble:
        st.warning(plain(state.say(found.trouble, about=found.about)), icon=":material/block:")
    return filters | wish.choices | found.choices


def sets_of(wish: Wish, filters: dict[str, list]) -> Sets:
    asked, seen = Asked("choice/ranking", filters | wish.choices), state.sight()
    return _sets(asked.key, wish.exclusive, wish.least, seen.key, seen=seen, wish=wish)


@kept
def _sets(
    key: tuple, exclusive: tuple, least: tuple, seen_key: tuple, *, seen: Sight, wish: Wish
) -> Sets:
    return choice.sets(answered(key, seen_key, seen=seen), wish)
