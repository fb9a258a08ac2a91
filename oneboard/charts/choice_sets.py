"""The ways to choose side by side, and what each bucket gets."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

DEPARTMENTS = 10


def compare(answer: Answer, look: Look) -> Figure:
    """One bar per way to choose: what it brings, from how many projects, at what cost."""
    figure = theme.figure(look, height=190)
    gains = [_gain(row) for row in answer]
    figure.add_bar(
        name="gain", orientation="h", x=gains,
        y=[dictionary.choice_label("way", row.way, look.lang) for row in answer],
        marker={"color": [_colour(row, look) for row in answer]}, customdata=answer.marks(),
        text=[_label(row, look) for row in answer], textposition="outside", cliponaxis=False,
        hovertext=[_hover(row, look) for row in answer], hoverinfo="text",
    )  # fmt: skip
    low, top = min(0.0, *gains), max(0.0, *gains) or 1
    figure.update_xaxes(visible=False, range=[low, top * 2.1])
    figure.update_yaxes(autorange="reversed", showgrid=False, tickfont={"color": look.paint.ink})
    return figure


def _gain(row: Row) -> float:
    return row.expected_value if row.rank_by == "productivity" else row.choice_score


def _colour(row: Row, look: Look) -> str:
    return look.paint.accent if row.way == "exact" else look.paint.quiet


def _label(row: Row, look: Look) -> str:
    gain = look.text(_gain(row), "money" if row.rank_by == "productivity" else "points")
    return text.say(
        "chart.choice.way", look.lang, gain=gain, n=row.projects,
        cost=look.text(row.cost_to_go, "money"),
    )  # fmt: skip


def _hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.choice.way_hover", look.lang, n=row.projects,
        cost=look.text(row.cost_to_go, "money"), idle=look.text(row.money_idle, "money"),
        value=look.text(row.expected_value, "money"), score=look.text(row.choice_score, "points"),
    )  # fmt: skip


def buckets(answer: Answer, look: Look) -> Figure:
    """Money of each horizon and of the largest departments: list hollow, best set filled."""
    rows = [row for row in answer if row.dimension == "horizon"]
    rows += [row for row in answer if row.dimension == "lead_dept_id"][:DEPARTMENTS]
    places = list(range(len(rows)))
    figure = theme.figure(look, height=90 + 28 * len(rows), margin={"t": 26})
    for place, row in zip(places, rows, strict=True):
        figure.add_scatter(
            name="between", mode="lines", x=[row.line_cost, row.exact_cost], y=[place, place],
            line={"color": look.paint.quiet, "width": 3}, hoverinfo="skip",
        )  # fmt: skip
    marks = [[row.dimension, row.bucket] for row in rows]
    for name, mark in _marks(look).items():
        figure.add_scatter(
            name=name, mode="markers", x=[row.values[name] for row in rows], y=places, marker=mark,
            customdata=marks, hovertext=[_bucket_hover(row, look) for row in rows],
            hoverinfo="text",
        )  # fmt: skip
    _bucket_axes(figure, rows, look)
    return figure


def _marks(look: Look) -> dict[str, dict]:
    paint = look.paint
    return {
        "line_cost": {
            "size": 12,
            "color": paint.ground,
            "line": {"width": 2, "color": paint.accent},
        },
        "exact_cost": {"size": 12, "color": paint.accent},
        "least_money": {
            "size": 16,
            "symbol": "line-ns",
            "line": {"width": 3, "color": paint.against},
        },
    }


def _bucket_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.choice.bucket_hover", look.lang, bucket=_bucket(row, look), n=row.projects,
        asked=look.text(row.cost_to_go, "money"), line=look.text(row.line_cost, "money"),
        exact=look.text(row.exact_cost, "money"), least=look.text(row.least_money, "money"),
    )  # fmt: skip


def _bucket(row: Row, look: Look) -> str:
    return theme.escape(dictionary.choice_label(row.dimension, row.bucket_name, look.lang))


def _bucket_axes(figure: Figure, rows: list[Row], look: Look) -> None:
    money = [value for row in rows for value in (row.line_cost, row.exact_cost, row.least_money)]
    figure.update_xaxes(**theme.money_axis(money, look), showgrid=True)
    figure.update_yaxes(
        tickvals=list(range(len(rows))), ticktext=[_bucket(row, look) for row in rows],
        autorange="reversed", showgrid=False, zeroline=False, tickfont={"color": look.paint.ink},
    )  # fmt: skip
    paint, lang = look.paint, look.lang
    words = [
        (paint.accent, dictionary.choice_label("way", "exact", lang)),
        (paint.accent, dictionary.choice_label("way", "line", lang)),
        (paint.against, text.say("chart.choice.least", lang)),
    ]
    theme.keys(figure, words, look, hollow=(1,))
