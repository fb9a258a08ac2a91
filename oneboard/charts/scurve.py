"""The year's money as an S-curve: plan, paid, committed, forecast; the monthly gaps below."""

from collections.abc import Sequence

from plotly.graph_objects import Figure

from oneboard import format as form
from oneboard import text
from oneboard.charts import theme
from oneboard.charts.theme import Look
from oneboard.query import Answer

HEIGHT = 430
LINES = (0.36, 1.0)  # the share of the height that the curves have
GAPS = (0.0, 0.22)


def over_time(answer: Answer, look: Look) -> Figure:
    """Cumulative lines above, paid minus planned of each month below, on one calendar."""
    figure = theme.figure(look, height=HEIGHT, margin={"l": 8, "r": 104, "t": 8, "b": 26})
    months = answer.column("period")
    _forecast(figure, answer, look)
    _line(figure, answer, look, "planned_to_date", line={"color": look.paint.soft, "width": 1.5})
    _line(
        figure,
        answer,
        look,
        "engaged_to_date",
        line={"color": look.paint.accent, "width": 1.5, "dash": "dot"},
    )
    _line(figure, answer, look, "paid_to_date", line={"color": look.paint.accent, "width": 3})
    _gaps(figure, answer, look)
    names = ("planned_to_date", "paid_to_date", "engaged_to_date", "forecast_high")
    values = [value for name in names for value in answer.column(name)]
    figure.update_yaxes(theme.money_axis(values, look) | {"domain": LINES})
    month_names = text.say("burn.chart.months", look.lang).split()
    figure.update_layout(
        xaxis={
            "anchor": "y2",
            "range": [-0.6, len(months) - 0.4],
            "type": "category",
            "categoryorder": "array",
            "categoryarray": months,
            "tickvals": months,
            "ticktext": [month_names[int(month[-2:]) - 1] for month in months],
            "tickangle": 0,
        },
        yaxis2={
            "domain": GAPS,
            "anchor": "x",
            "showticklabels": False,
            "showgrid": False,
            "zeroline": True,
        },
    )
    _labels(figure, answer, look)
    _notes(figure, answer, look)
    return figure


def _line(figure: Figure, answer: Answer, look: Look, name: str, *, line: dict) -> None:
    """A cumulative line. A plan has hollow markers, what happened has solid ones."""
    months, values = _known(answer, name)
    planned = name == "planned_to_date"
    figure.add_scatter(
        x=months,
        y=values,
        name=answer.label(name, look.lang),
        mode="lines+markers",
        line=line,
        marker={
            "size": 7 if planned else 6,
            "color": look.paint.ground if planned else line["color"],
            "line": {"color": line["color"], "width": 1.5 if planned else 0},
        },
        hovertext=_hover(answer, look, name, months, values),
        hoverinfo="text",
        customdata=[[month] for month in months],
    )


def _forecast(figure: Figure, answer: Answer, look: Look) -> None:
    """Dashed, with the band between the lowest and the highest way to go on."""
    months, high = _known(answer, "forecast_high")
    if len(months) < 2:
        return
    low = _known(answer, "forecast_low")[1]
    band = {"mode": "lines", "line": {"width": 0}, "hoverinfo": "skip", "x": months}
    figure.add_scatter(**band, y=high, name="high")
    figure.add_scatter(**band, y=low, name="low", fill="tonexty", fillcolor=look.paint.line)
    months, middle = _known(answer, "forecast_to_date")
    figure.add_scatter(
        x=months,
        y=middle,
        name=answer.label("forecast_to_date", look.lang),
        mode="lines",
        line={"color": look.paint.accent, "width": 2, "dash": "dash"},
        hovertext=_hover(answer, look, "forecast_to_date", months, middle),
        hoverinfo="text",
    )


def _gaps(figure: Figure, answer: Answer, look: Look) -> None:
    months, gaps = _known(answer, "plan_gap")
    divisor, unit = form.scale(gaps, look.lang)
    figure.add_bar(
        x=months,
        y=gaps,
        yaxis="y2",
        name=answer.label("plan_gap", look.lang),
        marker={"color": [look.paint.against if gap > 0 else look.paint.accent for gap in gaps]},
        text=[look.text(gap / divisor, "count", signed=True) for gap in gaps],
        textposition="outside",
        constraintext="none",
        textfont={"size": 12},
        cliponaxis=False,
        hovertext=_hover(answer, look, "plan_gap", months, gaps),
        hoverinfo="text",
        customdata=[[month] for month in months],
    )
    figure.add_annotation(
        text=text.say("burn.chart.gaps", look.lang, unit=unit.strip()),
        x=0,
        xref="paper",
        xanchor="left",
        y=GAPS[1] + 0.035,
        yref="paper",
        yanchor="bottom",
        showarrow=False,
        font={"color": look.paint.soft},
    )


def _notes(figure: Figure, answer: Answer, look: Look) -> None:
    """How the forecast is made and how good it was, and how much of the plan had no months."""
    row, notes = answer.rows[-1], []
    if row.forecast_to_date is not None:
        error = look.text(row.forecast_error, "share", signed=True)
        notes.append(text.say("burn.chart.method", look.lang, error=error))
    if row.spread_share:
        spread_out = look.text(row.spread_share, "share")
        notes.append(text.say("burn.chart.spread", look.lang, share=spread_out))
    figure.add_annotation(
        text="<br>".join(notes),
        x=0,
        xref="paper",
        xanchor="left",
        xshift=8,
        y=1,
        yref="paper",
        yanchor="top",
        align="left",
        showarrow=False,
        font={"color": look.paint.soft, "size": 12},
    )


def _labels(figure: Figure, answer: Answer, look: Look) -> None:
    """What each line is, at its end, never one over the other."""
    paint = look.paint
    colours = {
        "planned_to_date": paint.soft,
        "forecast_to_date": paint.accent,
        "engaged_to_date": paint.accent,
        "paid_to_date": paint.accent,
    }
    ends = {name: _known(answer, name) for name in colours}
    top = figure.layout.yaxis.range[1]
    right = [
        name
        for name, (months, _) in ends.items()
        if months and months[-1] == answer.column("period")[-1]
    ]
    heights = spread([ends[name][1][-1] for name in right], 0.075 * top)
    for name, height in zip(right, heights, strict=True):
        words = _named(look, name, ends[name][1][-1])
        figure.add_annotation(
            theme.end_label(ends[name][0][-1], height, words, colours[name], align="left")
        )
    for name in ("paid_to_date", "engaged_to_date"):
        months, values = ends[name]
        if name not in right and months:
            above = name == "engaged_to_date"
            figure.add_annotation(
                x=months[-1],
                y=values[-1],
                text=_named(look, name, values[-1]),
                showarrow=False,
                xanchor="right" if above else "left",
                yanchor="bottom" if above else "top",
                xshift=-6 if above else 6,
                yshift=4 if above else -4,
                font={"color": colours[name]},
            )


def _named(look: Look, name: str, value: float) -> str:
    return f"{text.say(f'burn.chart.{name}', look.lang)} <b>{look.text(value, 'money')}</b>"


def spread(heights: Sequence[float], least: float) -> list[float]:
    """Move labels apart, from the lowest up, until neighbours are `least` from each other."""
    placed = list(heights)
    order = sorted(range(len(heights)), key=lambda place: heights[place])
    for below, above in zip(order, order[1:], strict=False):
        placed[above] = max(placed[above], placed[below] + least)
    return placed


def _known(answer: Answer, name: str) -> tuple[list[str], list[float]]:
    pairs = [(row.period, getattr(row, name)) for row in answer if getattr(row, name) is not None]
    return [month for month, _ in pairs], [value for _, value in pairs]


def _hover(
    answer: Answer, look: Look, name: str, months: list[str], values: list[float]
) -> list[str]:
    label = answer.label(name, look.lang)
    signed = name == "plan_gap"
    return [
        f"{month}<br>{label}: {look.text(value, 'money', signed=signed)}"
        for month, value in zip(months, values, strict=True)
    ]
