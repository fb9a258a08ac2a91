"""Earned value over time and project by project."""

from typing import Any

from plotly.graph_objects import Figure

from oneboard import text
from oneboard.charts import lanes, scurve, theme
from oneboard.charts.spread import apart
from oneboard.charts.theme import SHAPES, Look
from oneboard.query import Answer, Row

DATED = 0.1  # the earlier course of earned value is drawn while no more than this has no date
SPI_ENDS, CPI_ENDS = (0.4, 1.3), (0.4, 1.6)  # indices beyond are drawn at the edge
TICKS = (0.6, 0.8, 1, 1.2, 1.4)
LARGEST = 34  # diameter of the largest mark in pixels
ORDER = (None, "ok", "watch", "risk")  # what is drawn later lies on top
NAMED = 14  # so many projects may carry their names
NAME_WIDTH, NAME_HEIGHT = 0.17, 0.09  # the room of a name, in parts of an index


def curve(answer: Answer, look: Look) -> Figure:
    """Planned, earned and paid since the first planned month; the arrow is the delay in time."""
    figure = theme.figure(look, height=400, margin={"l": 8, "r": 112, "t": 12, "b": 8})
    paint = look.paint
    drawn: dict[str, dict[str, Any]] = {
        "pv_to_date": {"color": paint.soft, "width": 1.5, "dash": "dash"},
        "ac_to_date": {"color": paint.against, "width": 2.5},
        "ev_to_date": {"color": paint.accent, "width": 3},
    }
    for name, line in drawn.items():
        _line(figure, answer, look, name, line)
    periods = answer.column("period")
    years = [place for place, period in enumerate(periods) if period.endswith("-01")]
    figure.update_xaxes(tickvals=years, ticktext=[periods[place][:4] for place in years])
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
    known = {
        name: [(n, v) for n, v in enumerate(answer.column(name)) if v is not None]
        for name in colours
    }
    ends = {name: points[-1] for name, points in known.items() if points}
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
    """Every project by schedule (across) and cost (up), area for money; the field is as planned."""
    figure = theme.figure(look, height=430, margin={"l": 8, "r": 8, "t": 28, "b": 8})
    told = lanes.hover(answer, look, "cpi", "spi", "bac", "pv", "ev", "ac", title="project_name")
    known = [n for n, row in enumerate(answer) if row.cpi is not None and row.spi is not None]
    known.sort(key=lambda n: ORDER.index(answer.rows[n].state))
    rows, marks = [answer.rows[n] for n in known], answer.marks()
    colours = [look.status(row.state) for row in rows]
    figure.add_scatter(
        x=[_inside(row.spi, SPI_ENDS) for row in rows],
        y=[_inside(row.cpi, CPI_ENDS) for row in rows],
        name="projects",
        mode="markers",
        marker={
            "size": [row.bac for row in rows],
            "sizemode": "area",
            "sizeref": 2 * max((row.bac for row in rows), default=1) / LARGEST**2,
            "sizemin": 5,
            "symbol": [SHAPES[row.state or "unknown"] for row in rows],
            "color": colours,
            "opacity": [0.35 if row.state is None else 0.6 for row in rows],
            "line": {"width": 1, "color": colours},
        },
        hovertext=[told[n] for n in known],
        hoverinfo="text",
        customdata=[marks[n] for n in known],
    )
    _field(figure, rows, look)
    _corners(figure, rows, look)
    _early(figure, rows, look)
    _names(figure, rows, look)
    return figure


def _inside(index: float, ends: tuple[float, float]) -> float:
    return min(max(index, ends[0]), ends[1])


def _field(figure: Figure, rows: list[Row], look: Look) -> None:
    """The bands of the settings as nested fields, and what the two directions mean."""
    for low, high, colour in (
        ("yellow_low", "yellow_high", look.paint.watch),
        ("green_low", "green_high", look.paint.ok),
    ):
        if rows:
            ends = {"0": getattr(rows[0], low), "1": getattr(rows[0], high)}
            figure.add_shape(
                type="rect",
                **{f"{axis}{end}": at for axis in "xy" for end, at in ends.items()},
                fillcolor=colour,
                opacity=0.25,
                line_width=0,
                layer="below",
            )
    _axes(figure, look)


def _axes(figure: Figure, look: Look) -> None:
    for update, name, (low, high) in (
        (figure.update_xaxes, "burn.chart.spi_axis", SPI_ENDS),
        (figure.update_yaxes, "burn.chart.cpi_axis", CPI_ENDS),
    ):
        between = [tick for tick in TICKS if low < tick < high]
        update(
            range=[low - 0.04, high + 0.04],
            tickvals=[low, *between, high],
            ticktext=[f"≤ {low}", *(f"{tick:.1f}" for tick in between), f"≥ {high}"],
            showgrid=False,
            zeroline=False,
            title=text.say(name, look.lang),
        )
    figure.add_vline(x=1, line={"color": look.paint.quiet, "width": 1}, layer="below")
    figure.add_hline(y=1, line={"color": look.paint.quiet, "width": 1}, layer="below")


def _corners(figure: Figure, rows: list[Row], look: Look) -> None:
    """Outside each corner what it means, how many projects at risk lie there, with what budget."""
    risky = [row for row in rows if row.state == "risk"]
    for side, left in (("late", True), ("early", False)):
        for cost, low in (("dear", True), ("cheap", False)):
            there = [row for row in risky if (row.spi < 1) == left and (row.cpi < 1) == low]
            money = look.text(sum(row.bac for row in there), "money")
            figure.add_annotation(
                x=0 if left else 1,
                y=0 if low else 1,
                xref="paper",
                yref="paper",
                xanchor="left" if left else "right",
                yanchor="top" if low else "bottom",
                yshift=-24 if low else 4,
                showarrow=False,
                font={"color": look.paint.soft},
                text=text.say(f"burn.chart.{side}_{cost}", look.lang, n=len(there), money=money),
            )


def _early(figure: Figure, rows: list[Row], look: Look) -> None:
    """What the hollow marks are."""
    count = sum(row.state is None for row in rows)
    if count:
        figure.add_annotation(
            x=0.5,
            y=1,
            xref="paper",
            yref="paper",
            yanchor="bottom",
            yshift=4,
            showarrow=False,
            font={"color": look.paint.soft},
            text=text.say("burn.chart.too_early", look.lang, n=count),
        )


def _names(figure: Figure, rows: list[Row], look: Look) -> None:
    """The projects at risk with the largest shortfalls carry their names, where there is room."""
    risky = sorted((row for row in rows if row.state == "risk"), key=_shortfall)[:NAMED]
    largest = max((row.bac for row in rows), default=1)
    spots = [(_inside(row.spi, SPI_ENDS), _inside(row.cpi, CPI_ENDS)) for row in risky]
    for n in apart(spots, width=NAME_WIDTH, height=NAME_HEIGHT):
        figure.add_annotation(
            x=spots[n][0],
            y=spots[n][1],
            text=theme.short(risky[n].project_name, 14),
            showarrow=False,
            xanchor="left" if spots[n][0] == SPI_ENDS[0] else "center",
            yanchor="top",
            bgcolor=look.paint.ground,
            opacity=0.85,
            borderpad=1,
            yshift=-LARGEST / 2 * (risky[n].bac / largest) ** 0.5,
            font={"size": 12, "color": look.paint.ink},
        )


def _shortfall(row: Row) -> float:
    """How much less was earned than planned or paid, the larger of the two; most first."""
    return row.ev - max(row.pv, row.ac)
