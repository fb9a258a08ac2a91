"""Where the money goes: strategic directions against their plan, downstream, the frontier."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

DIMENSIONS = ("value_chain_step", "horizon")
PART = {"value_chain_step": [0.34, 1.0], "horizon": [0.0, 0.24]}  # of the height


def buckets(answer: Answer, look: Look) -> Figure:
    """Planned share hollow, actual share filled, the gap between them."""
    rows = answer.rows
    places = list(range(len(rows)))
    figure = theme.figure(look, height=70 + 34 * len(rows), margin={"t": 26})
    for place, row in zip(places, rows, strict=True):
        if row.planned_share is not None:
            figure.add_scatter(
                name="between", mode="lines", x=[row.planned_share, row.money_share],
                y=[place, place], line={"color": look.paint.quiet, "width": 4}, hoverinfo="skip",
            )  # fmt: skip
    for name, mark in _marks(look).items():
        figure.add_scatter(
            name=name, mode="markers", x=answer.column(name), y=places, marker=mark,
            customdata=answer.marks(), hovertext=[_bucket_hover(row, look) for row in rows],
            hoverinfo="text",
        )  # fmt: skip
    for place, row in zip(places, rows, strict=True):
        figure.add_annotation(
            x=max(row.money_share or 0, row.planned_share or 0), y=place, xshift=14,
            text=_bucket_label(row, look), showarrow=False, xanchor="left",
            font={"color": look.paint.soft},
        )  # fmt: skip
    _bucket_axes(figure, answer, look)
    return figure


def _marks(look: Look) -> dict[str, dict]:
    paint = look.paint
    hollow = {"color": paint.ground, "line": {"width": 2, "color": paint.soft}}
    return {
        "planned_share": {"size": 13} | hollow,
        "money_share": {"size": 13, "color": paint.accent},
    }


def _bucket_label(row: Row, look: Look) -> str:
    told = look.text(row.money_share, "share")
    return (
        told if row.share_gap is None else f"{told} ({look.text(row.share_gap, 'pp', signed=True)})"
    )


def _bucket_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.alignment.bucket_hover", look.lang, bucket=theme.escape(row.strategic_bucket),
        money=look.text(row.unspent, "money"), n=row.projects,
        share=look.text(row.money_share, "share"), planned=look.text(row.planned_share, "share"),
    )  # fmt: skip


def _bucket_axes(figure: Figure, answer: Answer, look: Look) -> None:
    shares = [v for name in ("money_share", "planned_share") for v in answer.column(name) if v]
    figure.update_xaxes(tickformat=".0%", showgrid=True, range=[0, 1.35 * max(shares, default=1)])
    figure.update_yaxes(
        tickvals=list(range(len(answer))), range=[len(answer) - 0.4, -0.6], showgrid=False,
        ticktext=[theme.short(row.strategic_bucket, 24) for row in answer], zeroline=False,
        tickfont={"color": look.paint.ink},
    )  # fmt: skip
    words = [
        (look.paint.accent, text.say("chart.alignment.actual", look.lang)),
        (look.paint.soft, text.say("chart.alignment.planned", look.lang)),
    ]
    theme.keys(figure, words, look, hollow=(1,))


def reach(answer: Answer, look: Look) -> Figure:
    """Steps of the value chain above, horizons below; what counts is filled."""
    figure = theme.figure(look, height=430, margin={"t": 24})
    largest = max((row.money_share or 0 for row in answer), default=0) or 1
    for number, dimension in enumerate(DIMENSIONS, start=1):
        places = [n for n, row in enumerate(answer) if row.dimension == dimension]
        axis = "" if number == 1 else str(number)
        rows = [answer.rows[n] for n in places]
        figure.add_bar(
            name=dimension, orientation="h", x=[row.money_share for row in rows],
            y=list(range(len(rows))), xaxis=f"x{axis}", yaxis=f"y{axis}",
            marker={"color": [_reach_colour(row, look) for row in rows]},
            text=[_reach_label(row, look) for row in rows], textposition="outside",
            cliponaxis=False, customdata=[answer.marks()[n] for n in places], hoverinfo="none",
        )  # fmt: skip
        _reach_axes(figure, dimension, axis, rows, largest, look)
    return figure


def _reach_colour(row: Row, look: Look) -> str:
    return look.paint.accent if row.is_counted else look.paint.quiet


def _reach_label(row: Row, look: Look) -> str:
    return " " + text.say(
        "chart.alignment.slice", look.lang, share=look.text(row.money_share, "share"),
        money=look.text(row.unspent, "money"), n=row.projects,
    )  # fmt: skip


def _reach_axes(
    figure: Figure, dimension: str, axis: str, rows: list[Row], largest: float, look: Look
) -> None:
    names = [theme.escape(dictionary.choice_label(dimension, row.slice, look.lang)) for row in rows]
    figure.update_layout({
        f"xaxis{axis}": {"range": [0, largest * 1.6], "visible": False, "anchor": f"y{axis}"},
        f"yaxis{axis}": {
            "domain": PART[dimension], "anchor": f"x{axis}", "range": [len(rows) - 0.4, -0.6],
            "tickvals": list(range(len(rows))), "ticktext": names, "showgrid": False,
            "zeroline": False, "tickfont": {"color": look.paint.ink}, "ticklabelstandoff": 6,
        },
    })  # fmt: skip
    figure.add_annotation(
        text=f"<b>{dictionary.choice_label('dimension', dimension, look.lang)}</b>",
        xref="paper", x=0, yref=f"y{axis} domain", y=1, yanchor="bottom", xanchor="left",
        showarrow=False, font={"color": look.paint.soft},
    )  # fmt: skip
