"""Lump-sum projects through the lens of an audit: five checks each, without any category."""

from collections.abc import Callable

from plotly.graph_objects import Figure

from oneboard import text
from oneboard.charts import lanes, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

SHOWN = 14
CHECKS = ("life_gap", "unevenness", "last_month_share", "related_share", "unvouched_share")
BROKEN: dict[str, Callable[[Row, float], bool]] = {
    "life_gap": lambda row, value: abs(value) >= row.pace_limit,
    "unevenness": lambda row, value: value > row.evenness_limit,
    "related_share": lambda row, value: value > row.related_limit,
    "unvouched_share": lambda row, value: value > row.voucher_limit,
}


def checks(answer: Answer, look: Look) -> Figure:
    """A lane per project, a column per check; a diamond where a limit is passed."""
    rows = answer.rows[:SHOWN]
    figure = theme.figure(
        look, height=lanes.height(len(rows), around=64), margin={"l": 8, "r": 8, "t": 44, "b": 8}
    )
    told = lanes.hover(answer, look, "bac", "paid_to_date", *CHECKS, title="project_name")[
        : len(rows)
    ]
    for place, check in enumerate(CHECKS):
        values = [getattr(row, check) for row in rows]
        broken = [is_broken(row, check) for row in rows]
        figure.add_scatter(
            x=[place] * len(rows),
            y=list(range(len(rows))),
            name=answer.label(check, look.lang),
            mode="markers+text",
            marker={
                "symbol": ["diamond" if bad else "circle" for bad in broken],
                "size": [10 if bad else 5 for bad in broken],
                "color": [look.paint.risk if bad else look.paint.quiet for bad in broken],
            },
            text=[
                _written(answer, look, check, value, bad)
                for value, bad in zip(values, broken, strict=True)
            ],
            textposition="middle right",
            textfont={"color": [look.paint.ink if bad else look.paint.soft for bad in broken]},
            hovertext=told,
            hoverinfo="text",
            customdata=answer.marks()[: len(rows)],
        )
    lanes.name_lanes(figure, [row.project_name for row in rows], width=16)
    figure.update_xaxes(
        side="top",
        range=[-0.25, len(CHECKS) - 0.15],
        zeroline=False,
        tickvals=[n + 0.12 for n in range(len(CHECKS))],
        ticktext=[text.say(f"burn.chart.check_{check}", look.lang) for check in CHECKS],
    )
    return figure


def is_broken(row: Row, check: str) -> bool:
    value = getattr(row, check)
    return value is not None and check in BROKEN and BROKEN[check](row, value)


def _written(answer: Answer, look: Look, check: str, value: float | None, bad: bool) -> str:
    words = look.text(value, answer.unit(check), signed=check == "life_gap")
    return f"  <b>{words}</b>" if bad else f"  {words}"


def pace(answer: Answer, look: Look) -> Figure:
    """Share of the budget used against share of the time gone; on the line both go together."""
    figure = theme.figure(look, height=400, margin={"l": 8, "r": 8, "t": 12, "b": 8})
    told = lanes.hover(
        answer, look, "burn_share", "life_elapsed", "paid_to_date", "bac", title="project_name"
    )
    known = [
        n
        for n, row in enumerate(answer)
        if row.burn_share is not None and row.life_elapsed is not None
    ]
    rows, marks = [answer.rows[n] for n in known], answer.marks()
    most = max([1.0, *(row.burn_share for row in rows)]) * 1.06
    figure.add_scatter(
        x=[0, 1],
        y=[0, 1],
        mode="lines",
        hoverinfo="skip",
        name="even",
        line={"color": look.paint.quiet, "width": 1.5},
    )
    figure.add_scatter(
        x=[row.life_elapsed for row in rows],
        y=[row.burn_share for row in rows],
        name="projects",
        mode="markers",
        marker={
            "size": 11,
            "symbol": ["diamond" if is_broken(row, "life_gap") else "circle" for row in rows],
            "color": [
                look.paint.risk if is_broken(row, "life_gap") else look.paint.accent for row in rows
            ],
            "opacity": 0.8,
        },
        hovertext=[told[n] for n in known],
        hoverinfo="text",
        customdata=[marks[n] for n in known],
    )
    figure.update_xaxes(
        range=[-0.02, 1.06],
        tickformat=".0%",
        title=text.say("burn.chart.time_axis", look.lang),
        showgrid=True,
    )
    figure.update_yaxes(
        range=[0, most], tickformat=".0%", title=text.say("burn.chart.money_axis", look.lang)
    )
    for row in (row for row in rows if is_broken(row, "life_gap")):
        figure.add_annotation(
            x=row.life_elapsed,
            y=row.burn_share,
            text=theme.short(row.project_name, 12),
            showarrow=False,
            xanchor="right",
            xshift=-9,
            font={"size": 12},
        )
    return figure
