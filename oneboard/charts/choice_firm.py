"""How firm the choice is: places under other weights, and what more or less money would buy."""

from plotly.graph_objects import Figure

from oneboard import text
from oneboard.charts import theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

SHOWN = 18


def robust(answer: Answer, look: Look) -> Figure:
    """Share of the weight sets that keep a project above the line, for the least certain ones."""
    rows = least_certain(answer)
    figure = theme.figure(look, height=90 + 24 * len(rows), margin={"t": 26})
    figure.add_bar(
        name="above_share", orientation="h", x=[row.above_share for row in rows],
        y=list(range(len(rows))), marker={"color": look.paint.accent}, cliponaxis=False,
        text=[_label(row, look) for row in rows], textposition="outside",
        customdata=[[row.project_id] for row in rows],
        hovertext=[_hover(row, look) for row in rows], hoverinfo="text",
    )  # fmt: skip
    width = 16 if look.lang == "zh" else 30
    figure.add_vline(x=0.5, line={"color": look.paint.quiet, "width": 1, "dash": "dot"})
    figure.update_xaxes(tickformat=".0%", range=[0, 1.35], tickvals=[0, 0.5, 1])
    figure.update_yaxes(
        tickvals=list(range(len(rows))), showgrid=False, autorange="reversed",
        ticktext=[f"{row.rank}  {theme.short(row.project_name, width)}" for row in rows],
        tickfont={"color": look.paint.ink},
    )  # fmt: skip
    return figure


def least_certain(answer: Answer) -> list[Row]:
    """Nearest to one half, then back in the order of the list."""
    nearest = sorted(answer, key=lambda row: (abs(row.above_share - 0.5), row.rank))[:SHOWN]
    return sorted(nearest, key=lambda row: row.rank)


def _label(row: Row, look: Look) -> str:
    share = look.text(row.above_share, "share")
    return text.say(
        "chart.choice.places", look.lang, share=share, best=row.rank_best, worst=row.rank_worst
    )


def _hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.choice.robust_hover", look.lang, project=theme.escape(row.project_name),
        department=theme.escape(row.department), cost=look.text(row.cost_to_go, "money"),
        score=look.text(row.choice_score, "points"), share=look.text(row.above_share, "share"),
        best=row.rank_best, worst=row.rank_worst,
    )  # fmt: skip


def frontier(answer: Answer, look: Look) -> Figure:
    """Value bought by money: the best sets as a line, and where the two sets on screen lie."""
    figure = theme.figure(look, height=430, margin={"t": 26})
    best = [row for row in answer if row.point == "best"]
    ratio = [row for row in answer if row.point == "by_ratio"]
    figure.add_scatter(
        name="by_ratio", mode="lines", x=[row.cost_cumulative for row in ratio],
        y=[row.value_cumulative for row in ratio],
        line={"color": look.paint.quiet, "width": 2}, hoverinfo="skip",
    )  # fmt: skip
    figure.add_scatter(
        name="best", mode="lines", x=[row.cost_cumulative for row in best],
        y=[row.value_cumulative for row in best], line={"color": look.paint.accent, "width": 2.5},
        hovertext=[_point(row, look) for row in best], hoverinfo="text",
    )  # fmt: skip
    on_screen = [row for row in answer if row.point in ("line", "exact")]
    for row in on_screen:
        _on_screen(figure, row, look, lowest=min(on_screen, key=_value) is row)
    money = theme.money_axis(answer.column("cost_cumulative"), look)
    figure.update_xaxes(**money, title=text.say("chart.choice.money", look.lang), showgrid=True)
    figure.update_yaxes(
        **theme.money_axis(answer.column("value_cumulative"), look),
        title=text.say("chart.choice.value", look.lang),
    )
    words = [
        (look.paint.accent, text.say("chart.choice.frontier", look.lang)),
        (look.paint.quiet, text.say("chart.choice.by_ratio", look.lang)),
    ]
    theme.keys(figure, words, look)
    return figure


def _value(row: Row) -> float:
    return row.value_cumulative


def _on_screen(figure: Figure, row: Row, look: Look, *, lowest: bool) -> None:
    """The name of the lower one stands below it, so that two near each other can be read."""
    word = text.say(f"chart.choice.on_{row.point}", look.lang)
    fill = look.paint.accent if row.point == "exact" else look.paint.ground
    figure.add_scatter(
        name=row.point, mode="markers+text", x=[row.cost_cumulative], y=[row.value_cumulative],
        marker={"size": 14, "color": fill, "line": {"width": 2, "color": look.paint.accent}},
        text=[f"{word} {look.text(row.value_cumulative, 'money')}"], cliponaxis=False,
        textposition="bottom center" if lowest else "top center",
        hovertext=[_point(row, look)], hoverinfo="text",
    )  # fmt: skip


def _point(row: Row, look: Look) -> str:
    return text.say(
        "chart.choice.point", look.lang, cost=look.text(row.cost_cumulative, "money"),
        value=look.text(row.value_cumulative, "money"),
    )  # fmt: skip
