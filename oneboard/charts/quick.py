"""A first look at any rows: one column along the axis, one measured, in the order of the rows."""

from collections.abc import Sequence
from typing import Any

from plotly.graph_objects import Bar, Figure, Scatter

from oneboard.charts import theme
from oneboard.charts.theme import Look

MOST = 60  # bars that can still be told apart
LENGTH = 18


def quick(
    names: Sequence[Any], values: Sequence[float | None], look: Look, *, line: bool
) -> Figure:
    """The axis begins at zero; names are text and show as they are."""
    figure = theme.figure(look, height=380)
    shown = [theme.short(None if name is None else str(name), LENGTH) for name in names[:MOST]]
    places, measured = list(range(len(shown))), list(values[:MOST])
    paint = {"color": look.paint.accent}
    if line:
        figure.add_trace(Scatter(x=places, y=measured, mode="lines+markers", line=paint))
    else:
        figure.add_trace(Bar(x=places, y=measured, marker=paint))
    figure.update_traces(customdata=shown, hovertemplate="%{customdata}: %{y:,}<extra></extra>")
    figure.update_xaxes(tickvals=places, ticktext=shown)
    figure.update_yaxes(rangemode="tozero", tickformat=",")
    return figure
