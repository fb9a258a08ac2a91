"""What one project promises: sales by year, and values from the laboratory to the plant."""

from plotly.graph_objects import Figure

from oneboard import text
from oneboard.charts import fan, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

HEIGHT = 175


def forecast(answer: Answer, look: Look) -> Figure:
    """The latest forecast dashed in its band; what was first said hollow; what came solid."""
    figure = theme.figure(look, height=HEIGHT, margin={"t": 26})
    paint = look.paint
    fan.band(figure, answer, look)
    _line(figure, answer, look, "revenue_first", paint.soft, dash="dot", hollow=True)
    _line(figure, answer, look, "revenue_base", paint.accent, dash="dash")
    _line(figure, answer, look, "actual_revenue", paint.ink)
    names = ("revenue_high", "revenue_base", "revenue_first", "actual_revenue")
    figure.update_yaxes(theme.money_axis([v for n in names for v in answer.column(n)], look))
    years = answer.column("year")
    figure.update_xaxes(tickvals=years, ticktext=[str(year) for year in years])
    words = [
        (paint.ink, "forecast_actual"), (paint.accent, "forecast_base"),
        (paint.quiet, "forecast_band"), (paint.soft, "forecast_first"),
    ]  # fmt: skip
    told = [(colour, text.say(f"chart.project.{word}", look.lang)) for colour, word in words]
    theme.keys(figure, told, look, hollow=(3,))
    theme.keys_right(figure)
    return figure


def _line(
    figure: Figure, answer: Answer, look: Look, name: str, colour: str, *, dash: str = "solid",
    hollow: bool = False,
) -> None:  # fmt: skip
    fill = look.paint.ground if hollow else colour
    figure.add_scatter(
        name=name, mode="lines+markers", x=answer.column("year"), y=answer.column(name),
        line={"color": colour, "width": 2, "dash": dash}, customdata=answer.marks(),
        marker={"size": 7, "color": fill, "line": {"color": colour, "width": 1.5}},
        hoverinfo="text",
        hovertext=[
            f"{row.year}<br>{answer.label(name, look.lang)}: {look.text(row.values[name], 'money')}"
            for row in answer
        ],
    )  # fmt: skip


FORMS = {
    "kept_pilot": ("watch", "circle", "pilot"),
    "kept_industrial": ("accent", "circle", "industrial"),
    "kept_target": ("soft", "circle-open", "target"),
    "kept_best": ("against", "circle-open", "best"),
}


def indicators(answer: Answer, look: Look) -> Figure:
    """Each value as a share of the laboratory's; the measured values stand under the name."""
    places = list(range(len(answer)))
    figure = theme.figure(look, height=max(HEIGHT, 50 + 38 * len(places)), margin={"t": 26})
    figure.add_vline(x=1, line={"color": look.paint.soft, "width": 1, "dash": "dot"})
    for column, (colour, symbol, _) in FORMS.items():
        figure.add_scatter(
            name=column, mode="markers", x=answer.column(column), y=places,
            marker={"size": 12, "symbol": symbol, "color": getattr(look.paint, colour)},
            customdata=answer.marks(), hoverinfo="text",
            hovertext=[_hover(answer, row, look) for row in answer],
        )  # fmt: skip
    figure.update_xaxes(tickformat=".0%", showgrid=True, nticks=5)
    figure.update_yaxes(
        tickvals=places, ticktext=[_named(row, look) for row in answer], showgrid=False,
        zeroline=False, range=[len(places) - 0.4, -0.6],
    )  # fmt: skip
    words = [
        (getattr(look.paint, colour), text.say(f"chart.project.{word}", look.lang))
        for colour, _, word in FORMS.values()
    ]
    theme.keys(figure, words, look, hollow=(2, 3))
    theme.keys_right(figure)
    return figure


def _named(row: Row, look: Look) -> str:
    """The name, below it the value in the laboratory and at the largest scale, with the unit."""
    reached = row.industrial if row.industrial is not None else row.pilot
    values = [look.text(v, "number") for v in (row.lab, reached) if v is not None]
    name = theme.short(row.indicator, 9 if look.lang == "zh" else 16)
    unit = theme.short(row.unit, 8) if row.unit else ""
    return f"{name}<br><span style='color:{look.paint.soft}'>{' → '.join(values)} {unit}</span>"


def _hover(answer: Answer, row: Row, look: Look) -> str:
    names = ("lab", "pilot", "industrial", "target", "benchmark")
    lines = [f"{answer.label(n, look.lang)}: {look.text(row.values[n], 'number')}" for n in names]
    return "<br>".join([f"<b>{theme.escape(row.indicator)}</b> {theme.escape(row.unit)}", *lines])
