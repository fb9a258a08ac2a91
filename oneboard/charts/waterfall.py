"""From plan to actual, step by step: every step a cause, all steps add up."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import theme
from oneboard.charts.theme import Look
from oneboard.query import Answer

ENDS = ("planned", "paid")
CUT = 0.4  # the axis is cut where the steps leave at least this share of it empty


def causes(answer: Answer, look: Look) -> Figure:
    """Totals are solid, steps up and down have their own colour; the text says by how much."""
    paint = look.paint
    figure = theme.figure(look, height=430, margin={"l": 8, "r": 8, "t": 24, "b": 8})
    amounts = answer.column("amount")
    figure.add_waterfall(
        x=[
            wrapped(dictionary.choice_label("cause", cause, look.lang))
            for cause in answer.column("cause")
        ],
        y=amounts,
        measure=[_measure(cause) for cause in answer.column("cause")],
        name=answer.label("amount", look.lang),
        textangle=0,
        text=[look.text(row.amount, "money", signed=row.cause not in ENDS) for row in answer],
        textposition="outside",
        cliponaxis=False,
        connector={"line": {"color": paint.quiet, "width": 1}},
        totals={"marker": {"color": paint.soft}},
        increasing={"marker": {"color": paint.against}},
        decreasing={"marker": {"color": paint.accent}},
        hovertext=[_told(row.cause, row.amount, row.projects, look) for row in answer],
        hoverinfo="text",
        customdata=answer.marks(),
    )
    figure.update_xaxes(tickangle=0, tickfont={"size": 12})
    _cut(figure, _heights(amounts), look)
    return figure


def _cut(figure: Figure, heights: list[float], look: Look) -> None:
    """Small steps between tall totals are only seen where the axis is cut, and then it says so."""
    low, high = min(heights), max(heights)
    figure.update_yaxes(theme.money_axis(heights, look))
    begin = theme.nice_ticks(0, max(0, low - (high - low)), 20)[-1]
    if begin < CUT * high:
        return
    ticks = theme.nice_ticks(begin, high, 4)
    figure.update_yaxes(
        range=[begin, high + (high - begin) * 0.15],
        tickvals=ticks,
        ticktext=[look.text(tick, "money") for tick in ticks],
    )
    figure.add_annotation(
        text=text.say("burn.chart.cut", look.lang, low=look.text(begin, "money")),
        x=0.5,
        xref="paper",
        y=0,
        yref="paper",
        yanchor="bottom",
        showarrow=False,
        font={"color": look.paint.soft},
    )


def _measure(cause: str) -> str:
    return {"planned": "absolute", "paid": "total"}.get(cause, "relative")


def _heights(amounts: list[float]) -> list[float]:
    """Where the tops of the steps are; the last amount is the total itself."""
    reached, heights = 0.0, []
    for amount in amounts[:-1]:
        reached += amount
        heights.append(reached)
    return heights


def _told(cause: str, amount: float, projects: int, look: Look) -> str:
    name = dictionary.choice_label("cause", cause, look.lang)
    return text.say(
        "burn.chart.cause", look.lang, name=name, amount=look.text(amount, "money"), n=projects
    )


def wrapped(words: str, width: int = 10) -> str:
    """Words in several lines where one would be too long for its column."""
    if " " not in words and not words.isascii():
        return words if len(words) <= 5 else f"{words[:4]}<br>{words[4:]}"
    lines = [""]
    for word in words.split(" "):
        lines = (
            [*lines[:-1], f"{lines[-1]} {word}".strip()]
            if len(f"{lines[-1]} {word}") <= width
            else [*lines, word]
        )
    return "<br>".join(line for line in lines if line)
