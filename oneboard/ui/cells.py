"""A click on a cell of a table opens the passport of its figure, once."""

from collections.abc import Callable, Sequence
from typing import Any

from oneboard import dictionary, query
from oneboard.query import Answer
from oneboard.ui import passport, replay, state
from oneboard.ui.ask import Asked
from oneboard.ui.table import grid as as_grid
from oneboard.ui.table import readable


def selectable(key: str) -> dict[str, Any]:
    """How a table with this key is told to take clicks on its cells."""
    return {"on_select": _taker(key), "selection_mode": "single-cell"}


def _taker(key: str) -> Callable[[], None]:
    """The click is put aside: what is selected stays selected through later runs."""

    def take() -> None:
        cells = (state.recall(key) or {}).get("selection", {}).get("cells", [])
        state.remember(f"clicked:{key}", cells[0] if cells else None)

    return take


def clicked(key: str) -> tuple[int, str] | None:
    """Row and column of the last click, handed out once."""
    found = state.recall(f"clicked:{key}")
    state.remember(f"clicked:{key}", None)
    return found


def grid(
    asked: Asked, answer: Answer, *, key: str, height: int | str = "auto", hide: Sequence[str] = ()
) -> None:
    """The answer as a table whose cells open their passports."""
    decides = asked.key, state.sight().key, state.lang(), key, height, tuple(hide)
    replay.part(lambda: table(answer, key=key, height=height, hide=hide), "grid", *decides)
    opened(asked, answer, key=key)


def table(answer: Answer, *, key: str, height: int | str, hide: Sequence[str]) -> None:
    """The table alone."""
    as_grid(answer, height=height, key=key, hide=tuple(hide), **selectable(key))


def opened(asked: Asked, answer: Answer, *, key: str) -> None:
    """The passport of the cell that was clicked last."""
    cell = clicked(key)
    if cell:
        open_cell(asked, answer, *cell)


def open_cell(asked: Asked, answer: Answer, place: int, column: str) -> None:
    """A number opens as the figure it is, anything else as its whole row."""
    is_figure = column in query.measures(answer) and column in dictionary.vocabulary()
    mark = query.mark_of(answer, place)
    passport.open_passport(
        asked, _title(answer, place, column), mark, measure=column if is_figure else ""
    )


def _title(answer: Answer, place: int, column: str) -> str:
    """The column and the first words of the row, which name it; its code stands as the mark."""
    lang, row = state.lang(), answer.rows[place].values
    named = [c for c in readable(answer.columns) if c not in answer.query.mark_columns]
    names = (row[c] for c in named if isinstance(row[c], str))
    label = answer.label(column, lang) if column in dictionary.vocabulary() else ""
    return " · ".join(filter(None, [next(names, ""), label]))
