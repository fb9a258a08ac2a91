"""Departments and their year's budget: against time, in the four states of money, at year's end."""

from plotly.graph_objects import Figure

from oneboard import text
from oneboard.charts import lanes, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

STATES = ("paid_year", "approved_year", "contracted_year", "reserved_year")
EVEN_QUARTER = 0.25


def by_department(answer: Answer, look: Look) -> Figure:
    """Bullets: paid as a bar, committed hatched behind it, the plan as a tick, time as a rule."""
    figure = theme.figure(
        look, height=430, margin={"l": 8, "r": 176, "t": 26, "b": 8}, barmode="overlay"
    )
    columns = ("execution_rate", "planned_rate", "engaged_rate", "paid_year", "budget_year")
    told = lanes.hover(answer, look, *columns)
    _bar(figure, answer, look, "engaged_rate", theme.forecast(look.paint.quiet), 0.62, told)
    _bar(figure, answer, look, "execution_rate", {"color": look.paint.accent}, 0.34, told)
    figure.add_scatter(
        x=answer.column("planned_rate"),
        y=list(range(len(answer))),
        name=answer.label("planned_rate", look.lang),
        mode="markers",
        marker={"symbol": "line-ns", "size": 8, "line": {"width": 2.5, "color": look.paint.ink}},
        hovertext=told,
        hoverinfo="text",
        customdata=answer.marks(),
    )
    lanes.name_lanes(figure, answer.column("department"))
    rates = [*answer.column("engaged_rate"), *answer.column("planned_rate")]
    most = max((rate for rate in rates if rate is not None), default=1)
    figure.update_xaxes(range=[0, max(1.02, most * 1.02)], tickformat=".0%", showgrid=True)
    _time_rule(figure, answer.rows[0].elapsed_share, look)
    for lane, row in enumerate(answer):
        lanes.beside(figure, lane, _gap_words(row, look), look)
    lanes.beside_head(figure, text.say("burn.chart.rate_and_gap", look.lang), look)
    return figure


def _bar(
    figure: Figure,
    answer: Answer,
    look: Look,
    column: str,
    paint: dict,
    width: float,
    told: list[str],
) -> None:
    figure.add_bar(
        x=answer.column(column),
        y=list(range(len(answer))),
        orientation="h",
        width=width,
        name=answer.label(column, look.lang),
        marker=paint,
        hovertext=told,
        hoverinfo="text",
        customdata=answer.marks(),
    )


def _time_rule(figure: Figure, elapsed: float, look: Look) -> None:
    figure.add_vline(x=elapsed, line={"color": look.paint.against, "width": 1.5, "dash": "dot"})
    figure.add_annotation(
        x=elapsed,
        y=1,
        yref="paper",
        yanchor="bottom",
        showarrow=False,
        font={"color": look.paint.against},
        text=text.say("burn.chart.elapsed", look.lang, share=look.text(elapsed, "share")),
    )


def _gap_words(row: Row, look: Look) -> str:
    """Shape, rate and gap to time; and whether everything is reported green all the same."""
    words = f"{lanes.shape(row.state, look)} {look.text(row.execution_rate, 'share')}"
    if row.time_gap is not None:
        words += f"  {look.text(row.time_gap, 'points', signed=True)}"
    return f"{words}  <b>{text.say('burn.chart.all_green', look.lang)}</b>" if hides(row) else words


def hides(row: Row) -> bool:
    """All projects of the department report green while its money is off the time."""
    return row.green_share == 1 and row.state in ("watch", "risk")


def states(answer: Answer, look: Look) -> Figure:
    """One bar per department: paid, approved, contracted, reserved; what is free is an outline."""
    figure = theme.figure(
        look, height=430, margin={"l": 8, "r": 96, "t": 30, "b": 8}, barmode="stack"
    )
    told = lanes.hover(answer, look, "budget_year", *STATES, "free_year")
    paints = dict(zip(STATES, (look.paint.steps[place] for place in (7, 5, 3, 2)), strict=True))
    for column in (*STATES, "free_year"):
        free = column == "free_year"
        figure.add_bar(
            x=[max(value, 0) for value in answer.column(column)],
            y=list(range(len(answer))),
            orientation="h",
            name=answer.label(column, look.lang),
            marker=theme.plan(look) if free else {"color": paints[column]},
            hovertext=told,
            hoverinfo="text",
            customdata=answer.marks(),
        )
    lanes.name_lanes(figure, answer.column("department"))
    figure.update_xaxes(theme.money_axis(_lengths(answer), look), showgrid=True)
    figure.update_layout(bargap=0.45)
    for lane, row in enumerate(answer):
        key = "burn.chart.free" if row.free_year >= 0 else "burn.chart.over"
        lanes.beside(
            figure,
            lane,
            text.say(key, look.lang, share=look.text(abs(row.free_share or 0), "share")),
            look,
        )
    _key(figure, answer, look, paints)
    return figure


def _lengths(answer: Answer) -> list[float]:
    """How far each bar reaches: its budget, or what is spent and promised beyond it."""
    return [max(row.budget_year, sum(getattr(row, state) for state in STATES)) for row in answer]


def _key(figure: Figure, answer: Answer, look: Look, paints: dict[str, str]) -> None:
    """The words of the parts in their own colours, once, above the bars."""
    words = [
        f"<span style='color:{paint}'>■</span> {answer.label(name, look.lang)}"
        for name, paint in paints.items()
    ]
    words.append(f"□ {answer.label('free_year', look.lang)}")
    figure.add_annotation(
        text="   ".join(words),
        x=0,
        xref="paper",
        xanchor="left",
        y=1,
        yref="paper",
        yanchor="bottom",
        showarrow=False,
        font={"color": look.paint.soft, "size": look.size},
    )


def rush(answer: Answer, look: Look) -> Figure:
    """The share of the last quarter, with that of the last month inside; a quarter is even."""
    figure = theme.figure(
        look,
        height=lanes.height(len(answer), each=27, around=66),  # as the months beside it
        margin={"l": 8, "r": 120, "t": 26, "b": 8},
        barmode="overlay",
    )
    told = lanes.hover(answer, look, "paid_last_year", "last_quarter_share", "last_month_share")
    _bar(figure, answer, look, "last_quarter_share", {"color": look.paint.quiet}, 0.62, told)
    _bar(figure, answer, look, "last_month_share", {"color": look.paint.accent}, 0.34, told)
    lanes.name_lanes(figure, answer.column("department"))
    figure.update_xaxes(tickformat=".0%", showgrid=True, rangemode="tozero")
    figure.add_vline(
        x=EVEN_QUARTER, line={"color": look.paint.against, "width": 1.5, "dash": "dot"}
    )
    figure.add_annotation(
        x=EVEN_QUARTER,
        y=1,
        yref="paper",
        yanchor="bottom",
        showarrow=False,
        font={"color": look.paint.against},
        text=text.say("burn.chart.even", look.lang),
    )
    for lane, row in enumerate(answer):
        words = text.say(
            "burn.chart.rush",
            look.lang,
            quarter=look.text(row.last_quarter_share, "share"),
            month=look.text(row.last_month_share, "share"),
        )
        lanes.beside(figure, lane, f"{lanes.shape(row.state, look)} {words}", look)
    lanes.beside_head(figure, text.say("burn.chart.rush_head", look.lang), look)
    return figure
