"""Projects whose money ends before they do: how many months it lasts, how many are needed."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import lanes, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

SHOWN = 14


def months(answer: Answer, look: Look) -> Figure:
    """The bar is what the money lasts, the tick the end of the project; gone is in words."""
    rows = answer.rows[:SHOWN]
    figure = theme.figure(
        look, height=lanes.height(len(rows), around=56), margin={"l": 8, "r": 190, "t": 8, "b": 8}
    )
    told = lanes.hover(
        answer, look, "money_left", "burn", "runway", "months_to_end", "bac", title="project_name"
    )[: len(rows)]
    marks = answer.marks()[: len(rows)]
    figure.add_bar(
        x=[row.runway or 0 for row in rows],
        y=list(range(len(rows))),
        orientation="h",
        width=0.5,
        name=answer.label("runway", look.lang),
        marker={"color": [look.status(row.state) for row in rows]},
        hovertext=told,
        hoverinfo="text",
        customdata=marks,
    )
    figure.add_scatter(
        x=[row.months_to_end for row in rows],
        y=list(range(len(rows))),
        name=answer.label("months_to_end", look.lang),
        mode="markers",
        marker={"symbol": "line-ns", "size": 9, "line": {"width": 2.5, "color": look.paint.ink}},
        hovertext=told,
        hoverinfo="text",
        customdata=marks,
    )
    lanes.name_lanes(figure, [row.project_name for row in rows], width=24)
    figure.update_xaxes(
        rangemode="tozero", showgrid=True, title=text.say("burn.chart.months_axis", look.lang)
    )
    for lane, row in enumerate(rows):
        lanes.beside(figure, lane, f"{lanes.shape(row.state, look)} {_words(row, look)}", look)
    return figure


def _words(row: Row, look: Look) -> str:
    if row.runway is None:
        left = dictionary.choice_label("runway_state", row.runway_state, look.lang)
        return f"{left} {look.text(abs(row.money_left), 'money')}" if row.money_left else left
    return text.say(
        "burn.chart.runway",
        look.lang,
        runway=look.text(row.runway, "months"),
        needed=look.text(row.months_to_end, "months"),
    )
