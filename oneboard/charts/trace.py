"""The same figure over the versions of the board."""

from collections.abc import Sequence

from plotly.graph_objects import Figure

from oneboard import text
from oneboard.charts import theme
from oneboard.charts.theme import Look
from oneboard.query import Said

HEIGHT = 220


def trace(said: Sequence[Said], unit: str, look: Look) -> Figure:
    """One point per version that knows the figure, by the day its data speaks of."""
    known = sorted(
        (one for one in said if one.value is not None and one.as_of), key=lambda one: one.number
    )
    figure = theme.figure(look, height=HEIGHT, margin={"l": 8, "r": 24, "t": 24, "b": 8})
    figure.add_scatter(
        name="figure", mode="lines+markers+text",
        x=[one.as_of for one in known], y=[one.value for one in known],
        line={"color": look.paint.accent, "width": 2}, marker={"size": 9},
        text=[look.text(one.value, unit) for one in known], textposition="top center",
        cliponaxis=False, hoverinfo="text",
        hovertext=[
            text.say(
                "chart.trace.hover", look.lang, as_of=look.text(one.as_of, "date"),
                number=one.number, value=look.text(one.value, unit),
            )
            for one in known
        ],
    )  # fmt: skip
    figure.update_xaxes(tickvals=[one.as_of for one in known], tickformat="%Y-%m-%d")
    figure.update_yaxes(rangemode="tozero", showticklabels=False)
    return figure
