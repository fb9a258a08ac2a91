"""Departments by months: how far ahead of or behind the plan of the year, month by month."""

from plotly.graph_objects import Figure

from oneboard import text
from oneboard.charts import lanes, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer

FULL = 30.0  # a gap of so many points has the full colour
DEEP = 0.55  # from this depth on, digits are written in the colour of the ground


def months(answer: Answer, look: Look) -> Figure:
    """Square marks, so that they can be clicked, with the gap in points inside."""
    departments = list(
        dict.fromkeys(zip(answer.column("dept_id"), answer.column("department"), strict=True))
    )
    periods = sorted(set(answer.column("period")))
    lane = {dept_id: place for place, (dept_id, _) in enumerate(departments)}
    figure = theme.figure(
        look,
        height=lanes.height(len(departments), each=27, around=66),
        margin={"l": 8, "r": 8, "t": 28, "b": 30},
    )
    gaps = answer.column("year_gap")
    depths = [0.0 if gap is None else min(1.0, abs(gap) / FULL) for gap in gaps]
    figure.add_scatter(
        x=[periods.index(period) for period in answer.column("period")],
        y=[lane[dept_id] for dept_id in answer.column("dept_id")],
        name=answer.label("year_gap", look.lang),
        mode="markers+text",
        marker={
            "symbol": ["square-open" if gap is None else "square" for gap in gaps],
            "size": 24,
            "color": [look.paint.against if (gap or 0) > 0 else look.paint.accent for gap in gaps],
            "opacity": [0.06 + 0.94 * depth for depth in depths],
        },
        text=[look.text(gap and round(gap), "plain", signed=True) for gap in gaps],
        textfont={"size": 12, "color": [_ink(look, depth) for depth in depths]},
        hovertext=[
            f"{row.period}<br>{told}"
            for row, told in zip(
                answer, lanes.hover(answer, look, "year_gap", "planned", "paid"), strict=True
            )
        ],
        hoverinfo="text",
        customdata=answer.marks(),
    )
    lanes.name_lanes(figure, [name for _, name in departments])
    _calendar(figure, answer, look, periods)
    return figure


def _ink(look: Look, depth: float) -> str:
    return look.paint.ground if depth > DEEP else look.paint.ink


def _calendar(figure: Figure, answer: Answer, look: Look, periods: list[str]) -> None:
    """Months along the top, a rule where the fiscal year changes."""
    figure.update_xaxes(
        tickvals=list(range(len(periods))),
        ticktext=periods,
        side="top",
        zeroline=False,
        range=[-0.6, len(periods) - 0.4],
        tickangle=0,
        tickfont={"size": 12},
    )
    years = dict(zip(answer.column("period"), answer.column("fiscal_year"), strict=True))
    for place, (before, after) in enumerate(zip(periods, periods[1:], strict=False)):
        if years[before] != years[after]:
            figure.add_vline(x=place + 0.5, line={"color": look.paint.soft, "width": 1})
    figure.add_annotation(
        text=text.say("burn.chart.heat_key", look.lang),
        x=0,
        xref="paper",
        xanchor="left",
        y=0,
        yref="paper",
        yanchor="top",
        yshift=-2,
        showarrow=False,
        font={"color": look.paint.soft},
    )
