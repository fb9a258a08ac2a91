"""Two dimensions crossed: a square that can be clicked, the deeper the more there is."""

from collections.abc import Sequence

from plotly.graph_objects import Figure

from oneboard.charts import lanes, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer

SIDE = 28
DEEP = 0.45  # from this depth on, digits are written in the colour of the ground


Shades = Sequence[tuple[str, str]]  # the colour of each square and of the words in it


def crossed(
    answer: Answer,
    look: Look,
    *,
    rows: tuple[str, dict[str, str]],
    columns: tuple[str, dict[str, str]],
    words: Sequence[str],
    shades: Shades,
    hover: Sequence[str],
    top: int = 90,
) -> Figure:
    """`rows`, `columns`: a column of the answer, and its values in order with their names."""
    (down, row_names), (across, column_names) = rows, columns
    lane = {value: place for place, value in enumerate(row_names)}
    place = {value: n for n, value in enumerate(column_names)}
    figure = theme.figure(
        look, height=lanes.height(len(lane), each=SIDE + 4, around=top + 20), margin={"t": top}
    )
    figure.add_scatter(
        name="squares", mode="markers+text",
        x=[place[value] for value in answer.column(across)],
        y=[lane[value] for value in answer.column(down)],
        marker={"symbol": "square", "size": SIDE,
                "color": [fill for fill, _ in shades]},
        text=list(words), textfont={"color": [ink for _, ink in shades]},
        customdata=answer.marks(), hovertext=list(hover), hoverinfo="text",
    )  # fmt: skip
    lanes.name_lanes(figure, list(row_names.values()), width=18 if look.lang == "zh" else 28)
    figure.update_yaxes(tickfont={"color": look.paint.ink})
    figure.update_xaxes(
        tickvals=list(range(len(place))),
        ticktext=[theme.short(name, 24) for name in column_names.values()],
        side="top", tickangle=-40, range=[-0.6, len(place) - 0.4], zeroline=False,
    )  # fmt: skip
    return figure


def by_size(values: Sequence[float | None], look: Look) -> Shades:
    """The larger a value beside the largest, the deeper its square."""
    largest = max((value or 0 for value in values), default=0) or 1
    steps, paint = look.paint.steps, look.paint
    depths = [(value or 0) / largest for value in values]
    return [
        (steps[1 + round(d * (len(steps) - 2))], paint.ground if d > DEEP else paint.ink)
        for d in depths
    ]


def by_state(states: Sequence[str | None], look: Look) -> Shades:
    """Pale where nothing is wrong, so that what is stands out."""
    paint = look.paint
    on_watch = paint.ground if look.mode == "dark" else paint.ink
    shades = {"risk": (paint.risk, paint.ground), "watch": (paint.watch, on_watch)}
    return [shades.get(state or "", (paint.steps[1], paint.ink)) for state in states]
