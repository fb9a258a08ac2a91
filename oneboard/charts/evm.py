"""Earned value over time and project by project."""

from plotly.graph_objects import Figure

from oneboard import text
from oneboard.charts import lanes, scurve, theme
from oneboard.charts.theme import SHAPES, Look
from oneboard.query import Answer, Row

DATED = 0.1  # the earlier course of earned value is drawn while no more than this has no date
EDGE = 1.6  # indices beyond are drawn at the edge
NAMED = 6  # the projects with the largest shortfalls carry their names


def curve(answer: Answer, look: Look) -> Figure:
    """Planned, earned and paid since the first planned month; the arrow is the delay in time."""
    figure = theme.figure(look, height=400, margin={"l": 8, "r": 112, "t": 12, "b": 8})
    paint = look.paint
    drawn = {
        "pv_to_date": {"color": paint.soft, "width": 1.5, "dash": "dash"},
        "ac_to_date": {"color": paint.against, "width": 2.5},
        "ev_to_date": {"color": paint.accent, "width": 3},
    }
    for name, line in drawn.items():
        _line(figure, answer, look, name, line)
    periods = answer.column("period")
    steps = [place for place, period in enumerate(periods) if period.endswith(("-01", "-07"))]
    figure.update_xaxes(tickvals=steps, ticktext=[periods[place] for place in steps])
    values = [value for name in drawn for value in answer.column(name)]
    figure.update_yaxes(theme.money_axis(values, look))
    _ends(figure, answer, look, {name: line["color"] for name, line in drawn.items()})
    _delay(figure, answer, look)
    return figure


def _line(figure: Figure, answer: Answer, look: Look, name: str, line: dict) -> None:
    points = [(n, row.period, getattr(row, name)) for n, row in enumerate(answer)]
    known = [point for point in points if point[2] is not None]
    if name == "ev_to_date" and (answer.rows[0].undated_share or 0) > DATED:
        known = known[-1:]
    figure.add_scatter(
        x=[n for n, _, _ in known],
        y=[value for _, _, value in known],
        name=answer.label(name, look.lang),
        mode="lines+markers",
        line=line,
        marker={"size": 4, "color": line["color"]},
        hovertext=[
            f"{period}<br>{answer.label(name, look.lang)}: {look.text(value, 'money')}"
            for _, period, value in known
        ],
        hoverinfo="text",
        customdata=[[period] for _, period, _ in known],
    )


def _ends(figure: Figure, answer: Answer, look: Look, colours: dict[str, str]) -> None:
    """Each curve is named where it ends."""
    top = figure.layout.yaxis.range[1]
    ends = {
        name: [(n, v) for n, v in enumerate(answer.column(name)) if v is not None]
        for name in colours
    }
    ends = {name: points[-1] for name, points in ends.items() if points}
    heights = scurve.spread([value for _, value in ends.values()], 0.1 * top)
    for (name, (place, value)), height in zip(ends.items(), heights, strict=True):
        words = f"{text.say(f'burn.chart.{name}', look.lang)}<br><b>{look.text(value, 'money')}</b>"
        figure.add_annotation(theme.end_label(place, height, words, colours[name], align="left"))


def _delay(figure: Figure, answer: Answer, look: Look) -> None:
    """From where the plan reached today's earned value to today: earned schedule against time."""
    row = answer.rows[0]
    earned = next((v for v in reversed(answer.column("ev_to_date")) if v is not None), None)
    if row.sv_time is None or earned is None or abs(row.sv_time) < 0.5:
        return
    figure.add_annotation(
        x=row.earned_months - 1,
        ax=row.actual_months - 1,
        y=earned,
        ay=earned,
        xref="x",
        axref="x",
        yref="y",
        ayref="y",
        arrowhead=2,
        arrowwidth=1.5,
        arrowcolor=look.paint.ink,
        text="",
    )
    key = "burn.chart.behind" if row.sv_time < 0 else "burn.chart.before"
    figure.add_annotation(
        x=row.earned_months - 1,
        y=earned,
        xanchor="right",
        yanchor="bottom",
        showarrow=False,
        text=text.say(key, look.lang, months=look.text(abs(row.sv_time), "months")),
    )


def projects(answer: Answer, look: Look) -> Figure:
    """Every project by schedule (across) and cost (up); inside the field all is as planned."""
    figure = theme.figure(look, height=400, margin={"l": 8, "r": 8, "t": 12, "b": 8})
    told = lanes.hover(answer, look, "cpi", "spi", "bac", "pv", "ev", "ac", title="project_name")
    known = [n for n, row in enumerate(answer) if row.cpi is not None and row.spi is not None]
    rows, marks = [answer.rows[n] for n in known], answer.marks()
    figure.add_scatter(
        x=[min(row.spi, EDGE) for row in rows],
        y=[min(row.cpi, EDGE) for row in rows],
        name="projects",
        mode="markers",
        marker={
            "size": 10,
            "symbol": [SHAPES[row.state] for row in rows],
            "color": [look.status(row.state) for row in rows],
            "opacity": 0.7,
            "line": {"width": 1, "color": look.paint.ground},
        },
        hovertext=[told[n] for n in known],
        hoverinfo="text",
        customdata=[marks[n] for n in known],
    )
    _field(figure, rows, look)
    for place, row in enumerate(sorted(rows, key=lambda row: row.ev - row.pv)[:NAMED]):
        _name(figure, row, place, look)
    return figure


def _field(figure: Figure, rows: list[Row], look: Look) -> None:
    """The bands of the settings as nested fields, and what the two directions mean."""
    for low, high, colour in (
        ("yellow_low", "yellow_high", look.paint.watch),
        ("green_low", "green_high", look.paint.ok),
    ):
        if rows:
            low_at, high_at = getattr(rows[0], low), getattr(rows[0], high)
            figure.add_shape(
                type="rect",
                x0=low_at,
                x1=high_at,
                y0=low_at,
                y1=high_at,
                fillcolor=colour,
                opacity=0.25,
                line_width=0,
                layer="below",
            )
    ends = {"range": [-0.05, EDGE + 0.05], "dtick": 0.25, "tickformat": ".2f", "showgrid": True}
    figure.update_xaxes(ends, title=text.say("burn.chart.spi_axis", look.lang))
    figure.update_yaxes(ends, title=text.say("burn.chart.cpi_axis", look.lang))
    for axis in ("x", "y"):
        figure.add_shape(
            type="line",
            line={"color": look.paint.quiet, "width": 1},
            layer="below",
            **{
                f"{axis}0": 1,
                f"{axis}1": 1,
                f"{'yx'[axis == 'y']}0": 0,
                f"{'yx'[axis == 'y']}1": EDGE,
            },
        )


def _name(figure: Figure, row: Row, place: int, look: Look) -> None:
    figure.add_annotation(
        x=min(row.spi, EDGE),
        y=min(row.cpi, EDGE),
        text=theme.short(row.project_name, 12),
        showarrow=False,
        xanchor="left",
        xshift=8,
        yshift=8 if place % 2 else -6,
        font={"size": 12, "color": look.paint.soft},
    )
