"""The ranked list with its cut line, and the criteria of the projects around it."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

CRITERIA = ("policy", "market", "feasibility", "value", "reliance", "risk")
LOCK = "M -6 2 L 6 2 L 6 11 L -6 11 Z M -4 11 L -4 14 Q 0 22 4 14 L 4 11"  # pixels around its place
DEEP = 60  # from this score on, the square is dark


def ranking(answer: Answer, look: Look) -> Figure:
    """Bars best first over their cumulative cost; the line falls where the budget is used up."""
    figure = theme.figure(look, height=505, margin={"t": 26}, bargap=0.12)
    figure.add_bar(
        name="measure", x=answer.column("rank"), y=[_measure(row, answer) for row in answer],
        marker={"color": [_colour(row, look) for row in answer]}, customdata=answer.marks(),
        hovertext=[_hover(row, look) for row in answer], hoverinfo="text",
    )  # fmt: skip
    figure.add_scatter(
        name="cost_cumulative", x=answer.column("rank"), y=answer.column("cost_cumulative"),
        yaxis="y2", mode="lines", line={"color": look.paint.soft, "width": 2, "shape": "hv"},
        hoverinfo="skip",
    )  # fmt: skip
    _axes(figure, answer, look)
    _near(figure, answer, look)
    _cut(figure, answer, look)
    for row in answer:
        if row.is_must:
            _lock(figure, row, _measure(row, answer), look)
    _keys(figure, answer, look)
    return figure


def _by_value(answer: Answer) -> bool:
    return "productivity" in answer.choices.get("rank_by", ())


def _measure(row: Row, answer: Answer) -> float | None:
    return row.productivity if _by_value(answer) else row.choice_score


def _colour(row: Row, look: Look) -> str:
    return look.paint.accent if row.is_above else look.paint.quiet


def _hover(row: Row, look: Look) -> str:
    words = dictionary.vocabulary()
    columns = [f"{name}_points" for name in CRITERIA]
    parts = [
        f"{words[column].label(look.lang)} {look.text(row.values[column], 'count')}"
        for column in columns
    ]
    return text.say(
        "chart.choice.hover", look.lang, rank=row.rank, project=theme.escape(row.project_name),
        department=theme.escape(row.department), cost=look.text(row.cost_to_go, "money"),
        value=look.text(row.expected_value, "money"),
        index=look.text(row.productivity, "ratio"), score=look.text(row.choice_score, "points"),
        criteria=" · ".join(parts[:3]), more=" · ".join(parts[3:]),
    )  # fmt: skip


def _axes(figure: Figure, answer: Answer, look: Look) -> None:
    words = dictionary.vocabulary()
    measure = "productivity" if _by_value(answer) else "choice_score"
    money = [*answer.column("cost_cumulative"), answer.rows[0].choice_budget]
    figure.update_xaxes(range=[0.2, len(answer) + 0.8], anchor="y2", dtick=_step(len(answer)))
    figure.update_yaxes(domain=[0.42, 1], title=words[measure].label(look.lang), zeroline=False)
    figure.update_layout(
        yaxis2=theme.money_axis(money, look)
        | {"domain": [0, 0.34], "title": words["cost_cumulative"].label(look.lang)}
    )


def _step(n: int) -> int:
    return next(step for step in (1, 2, 5, 10, 20, 50, 100, 500) if n / step <= 12 or step == 500)


def _near(figure: Figure, answer: Answer, look: Look) -> None:
    """The close calls, as a band through both panels."""
    near = [row.rank for row in answer if row.is_near]
    if near:
        figure.add_shape(
            type="rect", xref="x", x0=min(near) - 0.5, x1=max(near) + 0.5, yref="paper", y0=0,
            y1=1, fillcolor=look.paint.line, line={"width": 0}, layer="below",
        )  # fmt: skip


def _cut(figure: Figure, answer: Answer, look: Look) -> None:
    """Down through the list after the last project that fits; across at the budget."""
    budget, ink = answer.rows[0].choice_budget, look.paint.ink
    if budget is None:
        return
    line = {"color": ink, "width": 1.5, "dash": "dash"}
    last = sum(1 for row in answer if row.is_above) + 0.5
    figure.add_shape(type="line", xref="x", x0=last, x1=last, yref="paper", y0=0, y1=1, line=line)
    figure.add_shape(
        type="line", xref="paper", x0=0, x1=1, yref="y2", y0=budget, y1=budget, line=line
    )
    figure.add_annotation(
        text=text.say("chart.choice.budget", look.lang, money=look.text(budget, "money")),
        xref="paper", x=0.005, yref="y2", y=budget, yanchor="bottom", xanchor="left",
        showarrow=False, font={"color": ink},
    )  # fmt: skip


def _lock(figure: Figure, row: Row, top: float | None, look: Look) -> None:
    figure.add_shape(
        type="path", path=LOCK, xref="x", yref="y", xsizemode="pixel", ysizemode="pixel",
        xanchor=row.rank, yanchor=max(top or 0.0, 0.0), fillcolor=look.paint.against,
        line={"color": look.paint.against, "width": 1.5},
    )  # fmt: skip


def _keys(figure: Figure, answer: Answer, look: Look) -> None:
    near = sum(1 for row in answer if row.is_near)
    must = sum(1 for row in answer if row.is_must)
    words = [
        (look.paint.accent, text.say("chart.choice.above", look.lang)),
        (look.paint.quiet, text.say("chart.choice.below", look.lang)),
        (look.paint.line, text.say("chart.choice.near", look.lang, n=near)),
    ]
    if must:
        words.append((look.paint.against, text.say("chart.choice.must", look.lang, n=must)))
    theme.keys(figure, words, look)


def around(answer: Answer, look: Look) -> Figure:
    """Six criteria of the projects next to the line, as squares that print their points."""
    rows = answer.rows
    places = list(range(len(rows)))
    figure = theme.figure(look, height=90 + 26 * len(rows), margin={"t": 34})
    for column, name in enumerate(CRITERIA):
        points = [row.values[f"{name}_points"] for row in rows]
        figure.add_scatter(
            name=name, mode="markers+text", x=[column] * len(rows), y=places,
            marker={"symbol": "square", "size": 24, "color": [_shade(p, look) for p in points]},
            text=[look.text(p, "count") for p in points], cliponaxis=False,
            textfont={"color": [_on_shade(p, look) for p in points], "size": look.size - 1},
            customdata=answer.marks(),
            hovertext=[_hover(row, look) for row in rows], hoverinfo="text",
        )  # fmt: skip
    _around_axes(figure, rows, look)
    above = sum(1 for row in rows if row.is_above)
    if 0 < above < len(rows):
        figure.add_hline(
            y=above - 0.5, line={"color": look.paint.ink, "width": 1.5, "dash": "dash"}
        )
    return figure


def _shade(points: float | None, look: Look) -> str:
    steps = look.paint.steps
    return look.paint.ground if points is None else steps[min(7, int(points // 14))]


def _on_shade(points: float | None, look: Look) -> str:
    return look.paint.ground if points is not None and points >= DEEP else look.paint.ink


def _around_axes(figure: Figure, rows: tuple[Row, ...], look: Look) -> None:
    words = dictionary.vocabulary()
    width = 16 if look.lang == "zh" else 30
    names = [f"{row.rank}  {theme.short(row.project_name, width)}" for row in rows]
    figure.update_xaxes(
        tickvals=list(range(len(CRITERIA))), side="top", range=[-0.6, len(CRITERIA) - 0.4],
        ticktext=[words[f"{name}_points"].label(look.lang) for name in CRITERIA],
        tickfont={"color": look.paint.ink},
    )  # fmt: skip
    figure.update_yaxes(
        tickvals=list(range(len(rows))), ticktext=names, range=[len(rows) - 0.4, -0.6],
        showgrid=False, zeroline=False, tickfont={"color": look.paint.ink},
    )  # fmt: skip
