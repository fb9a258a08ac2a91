"""Did forecasts hold: by department, by the years ahead, and how single ones were revised."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from plotly.graph_objects import Figure

from oneboard import text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

SHOWN = 14
MEASURES = ("forecast_bias", "forecast_wape", "forecast_inside", "revision_drift")
COLUMNS = 2
GAP = 0.1


def by_department(answer: Answer, look: Look) -> Figure:
    """How the forecasts of each department did, those of too few cases by their number only."""
    shown = replace(answer, records=answer.records[:SHOWN])
    return _record(shown, shown.column("department"), look)


def by_lead(answer: Answer, look: Look) -> Figure:
    """The same by the years between the forecast and its target year."""
    figure = _record(answer, [_ahead(row, look) for row in answer], look)
    return figure.update_yaxes(ticktext=[_ahead(row, look, cases=True) for row in answer])


def _record(answer: Answer, names: Sequence[str], look: Look) -> Figure:
    """Four panels on shared lanes."""
    rows = answer.rows
    figure = theme.figure(
        look, height=390, margin={"l": 8, "r": 8, "t": 26, "b": 30}, bargap=0.3
    )  # fmt: skip
    ends = [max([abs(row.values[name] or 0) for row in rows], default=1) for name in MEASURES]
    ends[2] = 1
    titles = [text.say(f"chart.forecasts.head_{name}", look.lang) for name in MEASURES]
    panels.split(figure, titles, ends, look)
    for place, name in enumerate(MEASURES):
        _measure(figure, answer, names, place, name, look)
    _below_zero(figure, [row.forecast_bias for row in rows])
    for place, at in ((2, rows[0].coverage_wanted), (3, 1.0)):
        figure.add_shape(
            type="line", layer="below", xref=panels.axis(place), x0=at, x1=at, yref="paper",
            y0=0, y1=1, line={"color": look.paint.soft, "width": 1, "dash": "dot"},
        )  # fmt: skip
    lanes.name_lanes(figure, names)
    figure.update_yaxes(tickfont={"color": look.paint.ink})
    wanted = look.text(rows[0].coverage_wanted, "share")
    panels.note(figure, text.say("chart.forecasts.rules", look.lang, wanted=wanted), look)
    return figure


def _measure(
    figure: Figure, answer: Answer, names: Sequence[str], place: int, name: str, look: Look
) -> None:
    rows, told = answer.rows, ("forecast_pairs", *MEASURES, "revenue_scored", "revenue_came")
    panels.bars(
        figure, place, name, [row.values[name] for row in rows],
        marker={"color": [_colour(row, name, look) for row in rows]},
        text=[_words(row, name, look) for row in rows], customdata=answer.marks(),
        hovertext=lanes.hover(answer, look, *told, names=names),
    )  # fmt: skip
    if name == "forecast_bias":
        for lane, row in enumerate(rows):
            if row.forecast_bias is None:
                figure.add_annotation(
                    text=text.say("chart.forecasts.few", look.lang, n=row.forecast_pairs), x=0,
                    xref="x", y=lane, xanchor="left", showarrow=False,
                    font={"color": look.paint.soft, "size": 12},
                )  # fmt: skip


def _colour(row: Row, name: str, look: Look) -> str:
    """Only what leans too high, misses its range or was raised has a colour."""
    value = row.values[name] or 0
    if name == "forecast_bias":
        return look.paint.against if value > 0 else look.paint.accent
    missed = name == "forecast_inside" and value < row.coverage_wanted
    return look.paint.against if missed else look.paint.quiet


def _words(row: Row, name: str, look: Look) -> str:
    value = row.values[name]
    if value is None:
        return ""
    unit = "ratio" if name == "revision_drift" else "share"
    return f" {look.text(value, unit, signed=name == 'forecast_bias')} "


def _below_zero(figure: Figure, values: Sequence[float | None]) -> None:
    known = [value for value in values if value is not None] or [0]
    low, high = min(0, *known), max(0, *known)
    room = (high - low or 1) * 0.6
    figure.update_layout(xaxis={"range": [low - room if low else 0, high + room]})


def _ahead(row: Row, look: Look, *, cases: bool = False) -> str:
    key = "same_year" if row.lead_years == 0 else "ahead"
    words = text.say(f"chart.forecasts.{key}", look.lang, years=row.lead_years)
    return f"{words}<br>n = {row.forecast_pairs}" if cases else words


def curves(answer: Answer, look: Look) -> Figure:
    """A panel a project: every forecast as a line, the latest darkest, and what came in ink."""
    found = [(key, list(rows)) for key, rows in groupby(answer.rows, key=lambda r: r.project_id)]
    figure = theme.figure(look, height=390, margin={"l": 8, "r": 8, "t": 24, "b": 40})
    lines = (len(found) + COLUMNS - 1) // COLUMNS
    for place, (_, rows) in enumerate(found):
        _panel(figure, rows, place, lines, look)
    panels.note(figure, text.say("chart.forecasts.curves", look.lang), look, drop=24)
    return figure


def _panel(figure: Figure, rows: list[Row], place: int, lines: int, look: Look) -> None:
    number = "" if place == 0 else str(place + 1)
    days = sorted({row.forecast_date for row in rows})
    for age, day in enumerate(days):
        shade = look.paint.steps[min(8, 8 - (len(days) - 1 - age) * 6 // max(1, len(days) - 1))]
        told = [row for row in rows if row.forecast_date == day]
        _curve(figure, told, "revenue_base", shade, number, look)
    came = {row.year: row for row in rows if row.actual_revenue is not None}
    _curve(
        figure,
        [came[year] for year in sorted(came)],
        "actual_revenue",
        look.paint.ink,
        number,
        look,
    )
    _frame(figure, rows, place, lines, number, look)


def _curve(
    figure: Figure, rows: list[Row], column: str, colour: str, number: str, look: Look
) -> None:
    figure.add_scatter(
        name=column, mode="lines+markers", x=[row.year for row in rows],
        y=[row.values[column] for row in rows], xaxis=f"x{number}", yaxis=f"y{number}",
        line={"color": colour, "width": 3 if column == "actual_revenue" else 1.5},
        marker={"size": 6, "color": colour}, customdata=[[row.project_id] for row in rows],
        hoverinfo="text",
        hovertext=[
            f"{look.text(row.forecast_date, 'date')} → {row.year}:"
            f" {look.text(row.values[column], 'money')}"
            for row in rows
        ],
    )  # fmt: skip


def _frame(
    figure: Figure, rows: list[Row], place: int, lines: int, number: str, look: Look
) -> None:
    line, column = divmod(place, COLUMNS)
    wide, high = (1 + GAP) / COLUMNS, (1 + 0.24) / lines
    left, top = column * wide, 1 - line * high
    values = [row.revenue_base for row in rows] + [row.actual_revenue for row in rows]
    years = sorted({row.year for row in rows})
    axis = theme.money_axis(values, look)
    figure.update_layout({
        f"xaxis{number}": {
            "domain": [left, left + wide - GAP], "anchor": f"y{number}", "tickvals": years,
            "ticktext": [f"{year % 100:02d}" for year in years],
        },
        f"yaxis{number}": axis | {
            "domain": [max(0, top - high + 0.24), top], "anchor": f"x{number}", "nticks": 4,
        },
    })  # fmt: skip
    first = rows[0]
    words = text.say(
        "chart.forecasts.kept", look.lang, came=look.text(first.came_share, "share"),
        project=theme.short(first.project_name, 13 if look.lang == "zh" else 24),
    )  # fmt: skip
    figure.add_annotation(
        text=f"{lanes.shape('watch', look)} {words}" if first.is_hockey else words, showarrow=False,
        xref=f"x{number} domain", x=0, xanchor="left", yref=f"y{number} domain", y=1,
        yanchor="bottom", font={"color": look.paint.soft},
    )  # fmt: skip
