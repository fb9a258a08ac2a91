"""Earned value in one glance: the indices in their bands, the four estimates of the final cost."""

from plotly.graph_objects import Figure

from oneboard import text
from oneboard.charts import theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

INDICES = ("cpi", "spi", "tcpi_bac")
ESTIMATES = ("eac_remaining", "eac_bottom_up", "eac_cpi", "eac_cpi_spi")
EDGE = 1.6  # indices beyond are drawn at the edge
RIGHT = 0.6  # where the estimates begin, as a share of the width


def status(answer: Answer, look: Look) -> Figure:
    """Left the indices in their bands, right the four estimates against the budget."""
    row = answer.rows[0]
    figure = theme.figure(look, height=400, margin={"l": 8, "r": 48, "t": 34, "b": 8})
    figure.update_layout(
        xaxis={"domain": [0, 0.34]},
        xaxis2={"domain": [RIGHT, 1], "anchor": "y2"},
        yaxis2={"anchor": "x2"},
    )
    _indices(figure, row, look)
    _estimates(figure, row, look)
    return figure


def _indices(figure: Figure, row: Row, look: Look) -> None:
    values = [getattr(row, name) for name in INDICES]
    shown = [None if value is None else min(value, EDGE) for value in values]
    _dots(figure, look, INDICES, shown, [look.text(value, "ratio") for value in values], axis="")
    for low, high, colour in (
        (row.yellow_low, row.yellow_high, look.paint.watch),
        (row.green_low, row.green_high, look.paint.ok),
    ):
        figure.add_shape(
            type="rect",
            x0=low,
            x1=high,
            y0=0,
            y1=1,
            xref="x",
            yref="y domain",
            fillcolor=colour,
            opacity=0.18,
            line_width=0,
            layer="below",
        )
    known = [value for value in shown if value is not None]
    low, high = min([0.8, *known]), max([1.2, *known])
    figure.update_layout(
        xaxis={"range": [low - 0.15, high + 0.15], "dtick": 0.2, "tickformat": ".1f"}
    )
    band = {"low": look.text(row.green_low, "ratio"), "high": look.text(row.green_high, "ratio")}
    _heading(figure, text.say("burn.chart.bands", look.lang, **band), 0, look)


def _estimates(figure: Figure, row: Row, look: Look) -> None:
    """The estimates as dots, the budget as a rule; the one that is set as default is filled."""
    values = [getattr(row, name) for name in ESTIMATES]
    written = [look.text(value, "money") for value in values]
    _dots(figure, look, ESTIMATES, values, written, axis="2", filled=row.eac)
    figure.add_shape(
        type="line",
        x0=row.bac,
        x1=row.bac,
        y0=0,
        y1=1,
        xref="x2",
        yref="y2 domain",
        line={"color": look.paint.soft, "width": 2},
    )
    known = [value for value in (*values, row.bac) if value is not None]
    spare = (max(known) - min(known)) * 0.25 or row.bac * 0.1
    low, high = min(known) - spare, max(known) + spare
    ticks = [tick for tick in theme.nice_ticks(low, high, 3) if low <= tick <= high]
    figure.update_layout(
        xaxis2={
            "range": [low, high],
            "tickvals": ticks,
            "ticktext": [look.text(tick, "money") for tick in ticks],
        }
    )
    _heading(
        figure, text.say("burn.chart.bac", look.lang, bac=look.text(row.bac, "money")), RIGHT, look
    )


def _dots(
    figure: Figure,
    look: Look,
    names: tuple[str, ...],
    values: list[float | None],
    written: list[str],
    *,
    axis: str,
    filled: float | None = None,
) -> None:
    """One lane per figure: its dot, its value above; hollow where another is the default."""
    labels = [text.say(f"burn.chart.{name}", look.lang) for name in names]
    hollow = [filled is not None and value != filled for value in values]
    figure.add_scatter(
        x=values,
        y=list(range(len(names))),
        xaxis=f"x{axis}",
        yaxis=f"y{axis}",
        mode="markers+text",
        name=names[0],
        text=[f"<b>{words}</b>" for words in written],
        textposition="top center",
        cliponaxis=False,
        marker={
            "size": 13,
            "symbol": ["circle-open" if open_ else "circle" for open_ in hollow],
            "color": look.paint.accent,
            "line": {"width": 2, "color": look.paint.accent},
        },
        hovertext=[f"{label}: {words}" for label, words in zip(labels, written, strict=True)],
        hoverinfo="text",
    )
    lane = {"tickvals": list(range(len(names))), "ticktext": labels, "zeroline": False}
    figure.update_layout(
        {f"yaxis{axis}": lane | {"range": [len(names) - 0.5, -0.7], "showgrid": True}}
    )


def _heading(figure: Figure, words: str, left: float, look: Look) -> None:
    figure.add_annotation(
        text=words,
        x=left,
        xref="paper",
        xanchor="left",
        y=1,
        yref="paper",
        yanchor="bottom",
        showarrow=False,
        font={"color": look.paint.soft},
    )
