"""Departments and their innovation points per head: the pillars apart, and small ones with care."""

from collections.abc import Sequence

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

PILLARS = ("input", "output", "commercial")
COLUMNS = tuple(f"{pillar}_per_head" for pillar in PILLARS)
SHOWN = 15
HIGH, SMALL = 430, 180
BEST, WEAKEST = 5, 3  # lanes of the small figure


def by_department(answer: Answer, look: Look) -> Figure:
    """Three pillars on one scale, then the total with what was deducted hatched at its end."""
    places = range(min(len(answer), SHOWN))
    rows = answer.rows[:SHOWN]
    figure = theme.figure(
        look, height=HIGH, margin={"l": 8, "r": 74, "t": 26, "b": 24}, barmode="stack", bargap=0.3
    )
    total = text.say("chart.points.total", look.lang)
    panels.split(
        figure, [*_titles(look), total], [*_ends(rows), _end(rows, "points_per_head")], look
    )
    _pillars(figure, answer, places, look)
    _total(figure, answer, places, look)
    lanes.name_lanes(figure, [row.department for row in rows])
    for lane, row in enumerate(rows):
        lanes.beside(figure, lane, heads(row, look), look)
    panels.note(figure, _notes(answer, look), look)
    return figure


def _titles(look: Look) -> list[str]:
    return [dictionary.choice_label("pillar", pillar, look.lang) for pillar in PILLARS]


def _ends(rows: Sequence[Row]) -> list[float]:
    return [_end(rows, *COLUMNS)] * len(COLUMNS)


def _end(rows: Sequence[Row], *columns: str) -> float:
    """Where a scale ends: departments with few heads must not flatten all others."""
    sure = [row for row in rows if not row.few_heads] or rows
    known = [getattr(row, column) for row in sure for column in columns]
    return max((value for value in known if value), default=1.0)


def _pillars(figure: Figure, answer: Answer, places: Sequence[int], look: Look) -> None:
    """The bars of the three pillars, a panel each."""
    rows = [answer.rows[place] for place in places]
    end = _end(rows, *COLUMNS)
    for panel, column in enumerate(COLUMNS):
        values = [getattr(row, column) for row in rows]
        panels.bars(
            figure, panel, column, [_cut(value, end) for value in values],
            marker=_filled(rows, look, look.paint.accent),
            text=[_label(value, end, look) for value in values], **_told(answer, places, look),
        )  # fmt: skip


def _total(figure: Figure, answer: Answer, places: Sequence[int], look: Look) -> None:
    rows = [answer.rows[place] for place in places]
    end, more = _end(rows, "points_per_head"), _told(answer, places, look)
    panels.bars(
        figure, len(PILLARS), "points_per_head", [_cut(row.points_per_head, end) for row in rows],
        marker=_filled(rows, look, look.paint.soft), **more,
    )  # fmt: skip
    panels.bars(
        figure, len(PILLARS), "deduction_per_head", [_taken(row, end) for row in rows],
        marker=theme.forecast(look.paint.quiet),
        text=[f"<b>{_label(row.points_per_head, end, look)}</b>" for row in rows], **more,
    )  # fmt: skip


def _taken(row: Row, end: float) -> float:
    """What was deducted, where the bar before it is drawn whole."""
    return 0 if (row.points_per_head or 0) > end else -(row.deduction_per_head or 0)


def _told(answer: Answer, places: Sequence[int], look: Look) -> dict:
    told = lanes.hover(
        answer, look, "rd_headcount", *COLUMNS, "deduction_per_head", "points_per_head",
        "points_total",
    )  # fmt: skip
    marks = answer.marks()
    return {
        "customdata": [marks[place] for place in places],
        "hovertext": [told[place] for place in places],
    }


def _filled(rows: Sequence[Row], look: Look, colour: str) -> dict:
    """Few heads make an outline: the figure may be chance."""
    return {
        "color": [look.paint.ground if row.few_heads else colour for row in rows],
        "line": {"color": colour, "width": [1.5 if row.few_heads else 0 for row in rows]},
    }


def _cut(value: float | None, end: float) -> float | None:
    return value if value is None else min(value, end)


def _label(value: float | None, end: float, look: Look) -> str:
    words = look.text(value, "ratio")
    return f" » {words}" if value is not None and value > end else f" {words}"


def heads(row: Row, look: Look) -> str:
    key = "chart.points.few" if row.few_heads else "chart.points.heads"
    return text.say(key, look.lang, n=look.text(row.rd_headcount, "count"))


def _notes(answer: Answer, look: Look) -> str:
    parts = [f"▨ {text.say('chart.points.deducted', look.lang)}"]
    if any(row.few_heads for row in answer.rows[:SHOWN]):
        parts.append(text.say("chart.points.few_key", look.lang))
    if len(answer) > SHOWN:
        parts.append(text.say("chart.points.more", look.lang, n=len(answer) - SHOWN))
    return "   ".join(parts)


def glance(answer: Answer, look: Look) -> Figure:
    """The pillars per head of the strongest and the weakest departments, a line between them."""
    places = list(range(len(answer)))
    if cut := len(answer) > BEST + WEAKEST:
        places = places[:BEST] + places[-WEAKEST:]
    rows = [answer.rows[place] for place in places]
    figure = theme.figure(
        look, height=SMALL, margin={"l": 8, "r": 28, "t": 22, "b": 0}, bargap=0.28
    )
    panels.split(figure, _titles(look), _ends(rows), look)
    _pillars(figure, answer, places, look)
    lanes.name_lanes(figure, [row.department for row in rows], width=9)
    figure.update_yaxes(ticklabelstandoff=2)
    if cut:
        panels.rule(figure, BEST - 0.5, look)
    return figure


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
    figure.update_yaxes(tickfont={"color": look.paint.ink}, ticklabelstandoff=6)
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
