"""Charts for the wall of a room, where those of the page hold too much for large letters: one lane
per row, a short name, one bar or mark, its words."""

from collections.abc import Sequence

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import balance, dependencies, lanes, theme
from oneboard.charts.theme import SHAPES, Look
from oneboard.query import Answer

NAME = 12  # letters; Latin ones are narrower
LETTER = 0.045  # of the longest bar: what a letter of the words beyond it takes


def mix(answer: Answer, look: Look) -> Figure:
    """Shares of the unspent money; what the rows are parts of is chosen with them."""
    names = [dictionary.choice_label(row.dimension, row.slice, look.lang) for row in answer]
    words = [balance.label(row, look) for row in answer]
    return _bars(answer, look, names, [balance.share(row) for row in answer], words)


def exceptions(answer: Answer, look: Look) -> Figure:
    """What each exception weighs among all of them."""
    names = [row.project_name or row.project_id for row in answer]
    values = answer.column("share_of_total")
    return _bars(answer, look, names, values, [look.text(value, "share") for value in values])


def stock(answer: Answer, look: Look) -> Figure:
    """Money unspent in each stage, and in how many projects."""
    names = [dictionary.choice_label("stage", row.stage, look.lang) for row in answer]
    words = [
        f"{look.text(row.unspent, 'money')} · "
        + text.say("chart.pipeline.stock_label", look.lang, n=row.projects)
        for row in answer
    ]
    return _bars(answer, look, names, answer.column("unspent"), words)


def capacity(answer: Answer, look: Look) -> Figure:
    """How much of each resource is asked for, the tightest first."""
    names = [f"{row.department} · {row.resource}" for row in answer]
    values = answer.column("load")
    return _bars(answer, look, names, values, [look.text(value, "share") for value in values])


def removal(answer: Answer, look: Look) -> Figure:
    """Whether somebody removes each dependency, and in time."""
    figure = _lanes(look, answer.column("item"))
    lights = [dependencies.LIGHTS[row.removal] for row in answer]
    words = [f"  {dictionary.choice_label('removal', row.removal, look.lang)}" for row in answer]
    figure.add_scatter(
        name="removal", mode="markers+text", x=[0] * len(answer), y=list(range(len(answer))),
        text=words, textposition="middle right", cliponaxis=False, hoverinfo="skip",
        marker={"size": 13, "symbol": [SHAPES[light] for light in lights],
                "color": [look.status(light) for light in lights]},
    )  # fmt: skip
    return figure.update_xaxes(range=[-0.05, 1], visible=False)


def _bars(
    answer: Answer, look: Look, names: Sequence[str], values: Sequence[float | None],
    words: Sequence[str],
) -> Figure:  # fmt: skip
    """The longest bar in colour."""
    figure, told = _lanes(look, names), [f" {word.strip()}" for word in words]
    most = max((value for value in values if value), default=0)
    figure.add_bar(
        orientation="h", x=list(values), y=list(range(len(answer))), text=told,
        textposition="outside", cliponaxis=False, hoverinfo="skip",
        marker={"color": [look.paint.accent if v == most else look.paint.quiet for v in values]},
    )  # fmt: skip
    room = 1.1 + LETTER * max(map(len, told), default=0)
    return figure.update_xaxes(range=[0, (most or 1) * room], visible=False)


def _lanes(look: Look, names: Sequence[str]) -> Figure:
    figure = theme.figure(look)
    lanes.name_lanes(figure, names, width=NAME if look.lang == "zh" else NAME + 5)
    return figure.update_yaxes(tickfont={"color": look.paint.ink})
