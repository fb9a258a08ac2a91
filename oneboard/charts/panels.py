"""Panels side by side that share their lanes: what is kept apart can still be read across."""

from collections.abc import Sequence
from typing import Any

from plotly.graph_objects import Figure

from oneboard.charts.theme import Look

GAP = 0.025
ROOM = 1.75  # how far an axis goes beyond its longest bar, so that the label fits
NOTE = "note"  # the name of a line of explanation below the plot


def axis(place: int) -> str:
    """The x axis of the n-th panel, as a trace names it."""
    return "x" if place == 0 else f"x{place + 1}"


def split(figure: Figure, titles: Sequence[str], ends: Sequence[float], look: Look) -> None:
    """Give each panel its part of the width, its heading, and an axis from zero to its end."""
    width = (1 + GAP) / len(titles)
    for place, (title, end) in enumerate(zip(titles, ends, strict=True)):
        left = place * width
        figure.update_layout({
            axis(place).replace("x", "xaxis"): {
                "domain": [left, left + width - GAP], "range": [0, (end or 1) * ROOM],
                "visible": False, "anchor": "y",
            }
        })  # fmt: skip
        heading(figure, title, place, look)
    figure.update_yaxes(ticklabelstandoff=6, tickfont={"color": look.paint.ink})


def heading(figure: Figure, words: str, place: int, look: Look) -> None:
    figure.add_annotation(
        text=f"<b>{words}</b>", xref=f"{axis(place)} domain", x=0, yref="paper", y=1,
        yanchor="bottom", xanchor="left", showarrow=False, font={"color": look.paint.soft},
    )  # fmt: skip


def bars(
    figure: Figure, place: int, name: str, values: Sequence[float | None], **more: Any
) -> None:
    """Bars of one panel, one a lane from the top; their text stands at their ends."""
    figure.add_bar(
        name=name, orientation="h", xaxis=axis(place), x=list(values), y=list(range(len(values))),
        textposition="outside", cliponaxis=False, hoverinfo="text", **more,
    )  # fmt: skip


def note(figure: Figure, words: str, look: Look, *, drop: int = 4) -> None:
    """What the marks mean, or what is left out, in one line below the plot."""
    figure.add_annotation(
        name=NOTE, text=words, xref="paper", x=0, yref="paper", y=0, yanchor="top", yshift=-drop,
        xanchor="left", showarrow=False, font={"color": look.paint.soft, "size": 12},
    )  # fmt: skip


def rule(figure: Figure, lane: float, look: Look) -> None:
    """A line between two lanes, through all panels."""
    figure.add_shape(
        type="line", xref="paper", x0=0, x1=1, y0=lane, y1=lane,
        line={"color": look.paint.quiet, "width": 1, "dash": "dot"},
    )  # fmt: skip
