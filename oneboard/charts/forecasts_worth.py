"""What forecasts are worth once chance and cost are counted in: by project and by stage."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

ENDS = 8  # projects shown from the top and from the bottom


def projects(answer: Answer, look: Look) -> Figure:
    """Bars from zero, the most worth on top; between the best and the worst some are left out."""
    known = [n for n, row in enumerate(answer) if row.forecast_rnpv is not None]
    shown = known if len(known) <= 2 * ENDS else known[:ENDS] + known[-ENDS:]
    rows = [answer.rows[n] for n in shown]
    figure = theme.figure(
        look, height=lanes.height(len(rows), each=24, around=40, least=260),
        margin={"l": 8, "r": 8, "t": 8, "b": 30},
    )  # fmt: skip
    values = [row.forecast_rnpv for row in rows]
    figure.add_bar(
        name="forecast_rnpv", orientation="h", x=values, y=list(range(len(rows))),
        marker={"color": [look.paint.accent if v >= 0 else look.paint.against for v in values]},
        customdata=[answer.marks()[n] for n in shown], hoverinfo="text",
        hovertext=[_told(answer, row, look) for row in rows],
        text=[f" {look.text(v, 'money')} " for v in values], textposition="outside",
        cliponaxis=False,
    )  # fmt: skip
    low, high = min([0, *values]), max([0, *values])
    room = (high - low) * 0.22
    figure.update_xaxes(range=[low - room if low else 0, high + room], visible=False)
    width = 14 if look.lang == "zh" else 26
    lanes.name_lanes(figure, [row.project_name or row.project_id for row in rows], width=width)
    figure.update_yaxes(tickfont={"color": look.paint.ink})
    if len(shown) < len(known):
        panels.rule(figure, ENDS - 0.5, look)
    left = {"between": len(known) - len(shown), "unknown": len(answer) - len(known)}
    told = [text.say(f"chart.forecasts.left_{why}", look.lang, n=n) for why, n in left.items() if n]
    panels.note(figure, " · ".join(told), look)
    return figure


def _told(answer: Answer, row: Row, look: Look) -> str:
    columns = (
        "department", "forecast_stage", "stage_chance", "own_chance", "npv", "launch_cost",
        "cost_to_go", "expected_cost", "sales_from", "forecast_rnpv",
    )  # fmt: skip
    lines = [
        f"{answer.label(name, look.lang)}: {_written(answer, row, name, look)}" for name in columns
    ]
    return "<br>".join([f"<b>{theme.escape(row.project_name)}</b>", *lines])


def _written(answer: Answer, row: Row, name: str, look: Look) -> str:
    if name == "forecast_stage":
        return dictionary.choice_label(name, row.forecast_stage, look.lang)
    if name == "sales_from":
        return look.text(row.sales_from, "level")
    return theme.escape(look.text(row.values[name], answer.unit(name)))


def stages(answer: Answer, look: Look) -> Figure:
    """The chance assumed beside the own record, that of the whole way, and what it leaves."""
    rows = answer.rows
    figure = theme.figure(
        look, height=300, margin={"l": 8, "r": 8, "t": 26, "b": 30}, barmode="overlay"
    )
    heads = ("gate_chance", "gate_record", "stage_chance", "revenue_weighted")
    titles = [text.say(f"chart.forecasts.head_{name}", look.lang) for name in heads]
    panels.split(figure, titles, [1, 1, 1, 2 * max(row.revenue_base for row in rows)], look)
    more = {"customdata": answer.marks(), "hovertext": _stage_hover(answer, look)}
    for place, name in enumerate(heads[:3]):
        panels.bars(
            figure, place, name, [row.values[name] for row in rows],
            marker={"color": look.paint.accent if name == "gate_record" else look.paint.quiet},
            text=[_chance(row, name) for row in rows], **more,
        )  # fmt: skip
    panels.bars(
        figure, 3, "revenue_base", [row.revenue_base for row in rows], marker=theme.plan(look),
        text=[_kept(row, look) for row in rows], **more,
    )  # fmt: skip
    panels.bars(
        figure, 3, "revenue_weighted", [row.revenue_weighted for row in rows],
        marker=theme.forecast(look.paint.accent), **more,
    )  # fmt: skip
    reached = [row.forecast_stage for row in rows]
    names = [dictionary.choice_label("forecast_stage", stage, look.lang) for stage in reached]
    lanes.name_lanes(figure, names, width=20)
    rate = look.text(rows[0].discount_rate, "share")
    panels.note(figure, text.say("chart.forecasts.assumed", look.lang, rate=rate), look)
    return figure


def _chance(row: Row, name: str) -> str:
    value = row.values[name]
    words = "" if value is None else f" {value:.0%}"
    counted = name == "gate_record" and row.gates_decided
    return f"{words} (n = {row.gates_decided})" if counted else words


def _kept(row: Row, look: Look) -> str:
    return f" {look.text(row.revenue_weighted, 'money')} / {look.text(row.revenue_base, 'money')}"


def _stage_hover(answer: Answer, look: Look) -> list[str]:
    columns = [name for name in answer.columns if name != "forecast_stage"]
    return [
        "<br>".join(
            f"{answer.label(name, look.lang)}: {look.text(row.values[name], answer.unit(name))}"
            for name in columns
        )
        for row in answer
    ]
