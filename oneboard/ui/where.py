"""Where the pages of the menu live, so that a link can be made from a page's name."""

from collections.abc import Mapping

from oneboard.ui import state

FILES, CURRENT = "where:files", "where:current"


def announce(files: Mapping[str, str], current: str) -> None:
    """Said by the frame in every run: the file of each page by its name, and which is drawn."""
    state.remember(FILES, files)
    state.remember(CURRENT, current)


def current() -> str:
    return state.recall(CURRENT, "")


def names() -> list[str]:
    """Every page, in the order of the menu."""
    return list(state.recall(FILES, {}))


def file_of(name: str) -> str | None:
    """Nothing for a page that is no longer there."""
    return state.recall(FILES, {}).get(name)
