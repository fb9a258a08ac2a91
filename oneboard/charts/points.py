"""Departments and their innovation points per head: the pillars apart, and small ones with care."""

from collections.abc import Sequence

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

PILLARS = ("input", "output", "commercial")
SHOWN = 15
HIGH, SMALL = 430, 180
BEST, WEAKEST = 5, 3  # lanes of the small figure
BEYOND = 1.2  # bars end here, as many times the scale; their label says the value
HEADS = {"l": 8, "r": 74, "t": 26, "b": 8}


def by_department(answer: Answer, look: Look) -> Figure:
    """Three pillars on one scale, then the total with what was deducted hatched at its end."""
    rows = answer.rows[:SHOWN]
    figure = theme.figure(look, height=HIGH, margin=HEADS, barmode="stack", bargap=0.3)
    told = lanes.hover(
        answer, look, "rd_headcount", *(f"{p}_per_head" for p in PILLARS), "deduction_per_head",
        "points_per_head", "points_total",
    )[: len(rows)]  # fmt: skip
    _pillars(figure, answer, rows, look, told, last=text.say("chart.points.total", look.lang))
    more = {"customdata": answer.marks()[: len(rows)], "hovertext": told}
    end = _end(rows, ["points_per_head"])
    panels.bars(
        figure, len(PILLARS), "points_per_head", [_cut(row.points_per_head, end) for row in rows],
        marker=_filled(rows, look, look.paint.soft), **more,
    )  # fmt: skip
    panels.bars(
        figure, len(PILLARS), "deduction_per_head",
        [-(row.deduction_per_head or 0) for row in rows],
        marker=theme.forecast(look.paint.quiet), **more,
        text=[f"<b>{_label(row.points_per_head, end, look)}</b>" for row in rows],
    )  # fmt: skip
    lanes.name_lanes(figure, [row.department for row in rows])
    figure.update_yaxes(tickfont={"color": look.paint.ink})
    for lane, row in enumerate(rows):
        lanes.beside(figure, lane, heads(row, look), look)
    if any(row.few_heads for row in rows):
        _few_key(figure, look)
    words = text.say("chart.points.more", look.lang, n=len(answer) - len(rows))
    panels.left_out(figure, len(answer) - len(rows), words, look)
    return figure


def _pillars(
    figure: Figure, answer: Answer, rows: tuple[Row, ...], look: Look, told: list[str], last: str
) -> None:
    """One panel a pillar, all on one scale; `last` is the heading of a panel for the total."""
    columns = [f"{pillar}_per_head" for pillar in PILLARS]
    ends = [_end(rows, columns)] * len(PILLARS)
    titles = [dictionary.choice_label("pillar", pillar, look.lang) for pillar in PILLARS]
    if last:
        titles.append(last)
        ends.append(_end(rows, ["points_per_head"]))
    panels.split(figure, titles, ends, look)
    places = {id(row): place for place, row in enumerate(answer.rows)}
    for place, column in enumerate(columns):
        panels.bars(
            figure, place, column, [_cut(getattr(row, column), ends[place]) for row in rows],
            marker=_filled(rows, look, look.paint.accent),
            text=[_label(getattr(row, column), ends[place], look) for row in rows],
            customdata=[answer.marks()[places[id(row)]] for row in rows], hovertext=told,
        )  # fmt: skip


def _filled(rows: tuple[Row, ...], look: Look, colour: str) -> dict:
    """Few heads make an outline: the figure may be chance."""
    return {
        "color": ["rgba(0,0,0,0)" if row.few_heads else colour for row in rows],
        "line": {"color": colour, "width": [1.5 if row.few_heads else 0 for row in rows]},
    }


def _end(rows: tuple[Row, ...], columns: Sequence[str]) -> float:
    """Where the scale ends: departments with few heads must not flatten all others."""
    sure = [row for row in rows if not row.few_heads] or rows
    known = [getattr(row, column) for row in sure for column in columns]
    return max((value for value in known if value is not None), default=1.0)


def _cut(value: float | None, end: float) -> float | None:
    return value if value is None else min(value, end * BEYOND)


def _label(value: float | None, end: float, look: Look) -> str:
    words = look.text(value, "ratio")
    return f" » {words}" if value is not None and value > end * BEYOND else f" {words}"


def heads(row: Row, look: Look) -> str:
    key = "chart.points.few" if row.few_heads else "chart.points.heads"
    return text.say(key, look.lang, n=look.text(row.rd_headcount, "count"))


def _few_key(figure: Figure, look: Look) -> None:
    figure.add_annotation(
        text=text.say("chart.points.few_key", look.lang), xref="paper", x=1, xanchor="right",
        xshift=HEADS["r"] - 8, yref="paper", y=1, yanchor="bottom", showarrow=False,
        font={"color": look.paint.soft, "size": 12},
    )  # fmt: skip


def glance(answer: Answer, look: Look) -> Figure:
    """The pillars per head of the strongest and the weakest departments, a line between them."""
    rows = answer.rows
    cut = len(rows) > BEST + WEAKEST
    rows = (*rows[:BEST], *rows[-WEAKEST:]) if cut else rows
    figure = theme.figure(look, height=SMALL, margin={"l": 8, "r": 8, "t": 22, "b": 0}, bargap=0.28)
    _pillars(figure, answer, rows, look, [_hover(row, answer, look) for row in rows], last="")
    lanes.name_lanes(figure, [row.department for row in rows], width=9)
    figure.update_yaxes(tickfont={"color": look.paint.ink, "size": 12})
    if cut:
        figure.add_hline(y=BEST - 0.5, line={"color": look.paint.quiet, "width": 1, "dash": "dot"})
    return figure


def _hover(row: Row, answer: Answer, look: Look) -> str:
    return lanes.hover(
        answer, look, "rd_headcount", *(f"{p}_per_head" for p in PILLARS), "points_per_head"
    )[answer.rows.index(row)]


def per_head(answer: Answer, look: Look) -> Figure:
    """Hollow is the plain figure per head, filled the one drawn towards the mean."""
    rows = answer.rows[:SHOWN]
    figure = theme.figure(look, height=HIGH, margin={"l": 8, "r": 118, "t": 26, "b": 8})
    told = lanes.hover(
        answer, look, "rd_headcount", "points_per_head", "points_shrunk", "points_index", "rank",
        "points_total",
    )[: len(rows)]  # fmt: skip
    for lane, row in enumerate(rows):
        figure.add_scatter(
            name="shrinking", mode="lines", x=[row.points_per_head, row.points_shrunk],
            y=[lane, lane], line={"color": look.paint.quiet, "width": 3}, hoverinfo="skip",
        )  # fmt: skip
    for column, hollow in (("points_per_head", True), ("points_shrunk", False)):
        figure.add_scatter(
            name=column, mode="markers", x=[getattr(row, column) for row in rows],
            y=list(range(len(rows))), customdata=answer.marks()[: len(rows)],
            marker={
                "size": 12, "color": look.paint.ground if hollow else look.paint.accent,
                "line": {"color": look.paint.accent, "width": 2},
            },
            hovertext=told, hoverinfo="text",
        )  # fmt: skip
    lanes.name_lanes(figure, [row.department for row in rows])
    figure.update_yaxes(tickfont={"color": look.paint.ink})
    figure.update_xaxes(rangemode="tozero", showgrid=True)
    for lane, row in enumerate(rows):
        words = f"<b>{look.text(row.points_index, 'ratio')}</b> · {heads(row, look)}"
        lanes.beside(figure, lane, words, look)
    lanes.beside_head(figure, text.say("chart.points.index", look.lang), look)
    _mean_rule(figure, rows[0].points_mean, look)
    return figure


def _mean_rule(figure: Figure, mean: float, look: Look) -> None:
    figure.add_vline(x=mean, line={"color": look.paint.ink, "width": 1.5, "dash": "dot"})
    words = [
        text.say("chart.points.mean", look.lang, mean=look.text(mean, "ratio")),
        f"○ {text.say('chart.points.raw', look.lang)}",
        f"● {text.say('chart.points.shrunk', look.lang)}",
    ]
    figure.add_annotation(
        text="   ".join(["┊ " + words[0], *words[1:]]), xref="paper", x=0, xanchor="left",
        yref="paper", y=1, yanchor="bottom", showarrow=False, font={"color": look.paint.soft},
    )  # fmt: skip
