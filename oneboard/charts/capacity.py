"""People and lines: how full each month is, and who fills the tightest one."""

from plotly.graph_objects import Figure

from oneboard import text
from oneboard.charts import lanes, theme
from oneboard.charts.squares import by_state, crossed
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

ASKING = 8


def heat(answer: Answer, look: Look) -> Figure:
    """Resources down, months across, the load in the squares; a rule where the plan begins."""
    names = {row.resource_id: f"{row.department} · {row.resource}" for row in answer}
    periods = sorted(set(answer.column("period")))
    figure = crossed(
        answer, look, rows=("resource_id", names),
        columns=("period", {period: period[2:] for period in periods}),
        words=["" if row.load is None else f"{100 * row.load:.0f}" for row in answer],
        shades=by_state(answer.column("load_state"), look),
        hover=[_told(row, answer, look) for row in answer], top=30,
    )  # fmt: skip
    figure.update_xaxes(tickangle=0)
    ahead = {row.period for row in answer if row.is_planned}
    if ahead:
        figure.add_vline(
            x=periods.index(min(ahead)) - 0.5, line={"color": look.paint.soft, "dash": "dot"}
        )
    return figure


def _told(row: Row, answer: Answer, look: Look) -> str:
    lines = [f"<b>{theme.escape(row.department)} · {theme.escape(row.resource)}</b>", row.period]
    for column in ("demand", "available", "load", "shortage"):
        value = look.text(row.values[column], answer.unit(column))
        lines.append(f"{answer.label(column, look.lang)}: {value}")
    return "<br>".join(lines)


def over_time(answer: Answer, look: Look) -> Figure:
    """Demand as bars, hatched where it is only planned; capacity as a line of steps."""
    figure = theme.figure(look, height=260, margin={"t": 26})
    over = [(row.shortage or 0) > 0 for row in answer]
    figure.add_bar(
        name="demand", x=answer.column("period"), y=answer.column("demand"),
        marker={
            "color": [look.paint.risk if short else look.paint.accent for short in over],
            "pattern": {"shape": ["/" if row.is_planned else "" for row in answer],
                        "fillmode": "overlay", "size": 5},
        },
        customdata=answer.marks(), hovertext=[_told(row, answer, look) for row in answer],
        hoverinfo="text",
    )  # fmt: skip
    figure.add_scatter(
        name="available", mode="lines", x=answer.column("period"), y=answer.column("available"),
        line={"color": look.paint.ink, "width": 2, "shape": "hvh"}, hoverinfo="skip",
    )  # fmt: skip
    figure.update_xaxes(type="category", tickangle=0, nticks=12)
    figure.update_yaxes(rangemode="tozero")
    words = [
        (look.paint.accent, answer.label("demand", look.lang)),
        (look.paint.risk, text.say("chart.capacity.short", look.lang)),
        (look.paint.soft, text.say("chart.capacity.planned", look.lang)),
        (look.paint.ink, answer.label("available", look.lang)),
    ]
    theme.keys(figure, words, look, hollow=(2,))
    return figure


def asking(answer: Answer, look: Look) -> Figure:
    """The projects that ask for the resource, the most first."""
    rows = answer.rows[:ASKING]
    figure = theme.figure(look, height=lanes.height(len(rows), each=26, around=30))
    figure.add_bar(
        name="demand", orientation="h", x=[row.demand for row in rows],
        y=list(range(len(rows))), marker={"color": look.paint.accent},
        text=[_ask(row, answer, look) for row in rows], textposition="outside",
        cliponaxis=False, customdata=answer.marks()[:ASKING],
        hovertext=lanes.hover(
            answer, look, "department", "demand", "demand_share", "unspent", title="project_name"
        )[:ASKING],
        hoverinfo="text",
    )  # fmt: skip
    figure.update_xaxes(visible=False, range=[0, 1.6 * max(row.demand for row in rows)])
    width = 18 if look.lang == "zh" else 26
    lanes.name_lanes(figure, [row.project_name or row.project_id for row in rows], width=width)
    return figure


def _ask(row: Row, answer: Answer, look: Look) -> str:
    share = look.text(row.demand_share, "share")
    return f" {look.text(row.demand, 'points')} · {share} · {look.text(row.unspent, 'money')}"
