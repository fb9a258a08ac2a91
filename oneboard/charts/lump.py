"""Lump-sum projects through the lens of an audit: some checks each, without any category."""

from collections.abc import Callable

from plotly.graph_objects import Figure

from oneboard import text
from oneboard.charts import lanes, theme
from oneboard.charts.spread import apart
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

SHOWN = 14
NAME_WIDTH, NAME_HEIGHT = 0.3, 0.06  # the room of a name in the field of shares
CHECKS = ("life_gap", "unevenness", "last_month_share", "last_quarter_share", "related_share",
          "negative_hits", "unvouched_share", "findings_open")  # fmt: skip
BROKEN: dict[str, Callable[[Row, float], bool]] = {
    "life_gap": lambda row, value: abs(value) >= row.pace_limit,
    "unevenness": lambda row, value: value > row.evenness_limit,
    "last_quarter_share": lambda row, value: value > row.rush_limit,
    "related_share": lambda row, value: value > row.related_limit,
    "negative_hits": lambda row, value: value > 0,
    "unvouched_share": lambda row, value: value > row.voucher_limit,
    "findings_open": lambda row, value: value > 0,
}


def checks(answer: Answer, look: Look) -> Figure:
    """A lane per project, a column per check asked; a diamond where a limit is passed."""
    rows = answer.rows[:SHOWN]
    asked = [check for check in CHECKS if check in answer.columns]
    paid = "paid_to_date" if "paid_to_date" in answer.columns else "lump_paid"
    figure = theme.figure(
        look, height=lanes.height(len(rows), around=64), margin={"l": 8, "r": 8, "t": 44, "b": 8}
    )
    told = lanes.hover(answer, look, "bac", paid, *asked, title="project_name")[: len(rows)]
    for place, check in enumerate(asked):
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
        range=[-0.25, len(asked) - 0.15],
        zeroline=False,
        tickvals=[n + 0.12 for n in range(len(asked))],
        ticktext=[text.say(f"burn.chart.check_{check}", look.lang) for check in asked],
    )
    return figure


def is_broken(row: Row, check: str) -> bool:
    value = getattr(row, check)
    return value is not None and check in BROKEN and BROKEN[check](row, value)


def _written(answer: Answer, look: Look, check: str, value: float | None, bad: bool) -> str:
    gap = check == "life_gap"  # its heading says percentage points
    words = look.text(value, "points" if gap else answer.unit(check), signed=gap)
    return f"  <b>{words}</b>" if bad else f"  {words}"


def pace(answer: Answer, look: Look) -> Figure:
    """Share of the budget used against share of the time gone; on the line both go together."""
    figure = theme.figure(
        look, height=lanes.height(SHOWN, around=64), margin={"l": 8, "r": 8, "t": 12, "b": 8}
    )
    told = lanes.hover(
        answer, look, "burn_share", "life_elapsed", "paid_to_date", "bac", title="project_name"
    )
    known = [n for n, row in enumerate(answer) if row.life_gap is not None]
    rows, marks = [answer.rows[n] for n in known], answer.marks()
    broken = [is_broken(row, "life_gap") for row in rows]
    _even_line(figure, look)
    figure.add_scatter(
        x=[row.life_elapsed for row in rows],
        y=[row.burn_share for row in rows],
        name="projects",
        mode="markers",
        marker={
            "size": 11,
            "symbol": ["diamond" if bad else "circle" for bad in broken],
            "color": [look.paint.risk if bad else look.paint.accent for bad in broken],
            "opacity": 0.8,
        },
        hovertext=[told[n] for n in known],
        hoverinfo="text",
        customdata=[marks[n] for n in known],
    )
    most = max([1.0, *(row.burn_share for row in rows)]) * 1.06
    shares = {"tickformat": ".0%", "showgrid": True, "zeroline": False}
    figure.update_xaxes(
        shares, range=[-0.02, 1.06], title=text.say("burn.chart.time_axis", look.lang)
    )
    figure.update_yaxes(
        shares, range=[-0.03, most], title=text.say("burn.chart.money_axis", look.lang)
    )
    _names(figure, [row for row, bad in zip(rows, broken, strict=True) if bad])
    return figure


def _even_line(figure: Figure, look: Look) -> None:
    figure.add_scatter(
        x=[0, 1],
        y=[0, 1],
        mode="lines",
        hoverinfo="skip",
        name="even",
        line={"color": look.paint.quiet, "width": 1.5},
    )


def _names(figure: Figure, rows: list[Row]) -> None:
    """Projects off their pace carry their names, the farthest first, where there is room."""
    rows = sorted(rows, key=lambda row: -abs(row.life_gap))
    spots = [(row.life_elapsed, row.burn_share) for row in rows]
    for n in apart(spots, width=NAME_WIDTH, height=NAME_HEIGHT):
        figure.add_annotation(
            x=spots[n][0],
            y=spots[n][1],
            text=theme.short(rows[n].project_name, 12),
            showarrow=False,
            xanchor="right",
            yanchor="top",
            xshift=-4,
            yshift=-4,
            font={"size": 12},
        )
