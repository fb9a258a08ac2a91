"""Departments side by side: a dot for each and every measure, the middle as a line."""

from collections.abc import Sequence
from statistics import median
from typing import Any

from plotly.graph_objects import Figure

from oneboard import text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

MEASURES = ("execution_rate", "budget_year", "projects_running", "due_done_share",
            "transfer_received", "points_per_head", "evidenced_share", "lists_late")  # fmt: skip
MORE = ("paid_year", "milestones_due", "rd_headcount")  # said where the pointer rests
BEFORE, BEYOND = 0.1, 0.85  # of the span of the dots: the room around them
BESIDE = 0.64  # of a panel's width: where the figures stand
SMALL = 12


def side_by_side(answer: Answer, look: Look) -> Figure:
    """One lane a department, sorted by the chosen measure; own departments stand out."""
    order = answer.ranked(_chosen(answer))
    figure = theme.figure(
        look, height=lanes.height(len(order), each=33, around=76),
        margin={"l": 8, "r": 8, "t": 44, "b": 26},
    )  # fmt: skip
    panels.split(figure, ["" for _ in MEASURES], [1 for _ in MEASURES], look)
    for panel in range(len(MEASURES)):
        _range(figure, answer, panel)
        _heading(figure, answer, panel, look)
        _middle(figure, answer, panel, look)
        _dots(figure, answer, panel, order, look)
    lanes.name_lanes(figure, [answer.rows[place].department for place in order])
    figure.update_yaxes(ticktext=[_named(answer, place, look) for place in order])
    for lane in range(len(order)):
        figure.add_shape(
            type="line", xref="paper", x0=0, x1=1, y0=lane + 0.5, y1=lane + 0.5, layer="below",
            line={"color": look.paint.line, "width": 1},
        )  # fmt: skip
    panels.note(figure, _notes(answer, look), look)
    return figure


def _chosen(answer: Answer) -> str:
    return (answer.choices.get("sorted_by") or MEASURES[:1])[0]


def _range(figure: Figure, answer: Answer, panel: int) -> None:
    """From nought, but shares from the lowest one: most of them lie close together."""
    name = MEASURES[panel]
    known = _sure(answer, name) or [0]
    if name == "execution_rate":
        known = [*known, answer.rows[0].elapsed_share]
    low = min(known) if answer.unit(name) == "share" else min(0, *known)
    span = (max(known) - low) or abs(low) or 1
    axis = panels.axis(panel).replace("x", "xaxis")
    figure.update_layout({f"{axis}_range": [low - BEFORE * span, low + (1 + BEYOND) * span]})


def _sure(answer: Answer, name: str) -> list[float]:
    """Figures that are known; per head, without those of few heads, which may be chance."""
    rows = [row for row in answer if row.values[name] is not None]
    sure = [row for row in rows if not _is_chance(row, name)]
    return [row.values[name] for row in sure or rows]


def _is_chance(row: Row, name: str) -> bool:
    return name == "points_per_head" and row.few_heads


def _named(answer: Answer, place: int, look: Look) -> str:
    row = answer.rows[place]
    name = theme.short(row.department, 12)
    return f"<b><span style='color:{look.paint.accent}'>{name}</span></b>" if row.is_own else name


def _heading(figure: Figure, answer: Answer, panel: int, look: Look) -> None:
    """The measure, and what the middle of the departments is."""
    name = MEASURES[panel]
    known = _sure(answer, name)
    middle = look.text(median(known), answer.unit(name)) if known else look.text(None, "")
    label = theme.escape(answer.label(name, look.lang))
    is_chosen = name == _chosen(answer)
    words = f"<b>{label}</b> ▼" if is_chosen else label
    figure.add_annotation(
        text=f"{words}<br>{text.say('chart.departments.middle', look.lang, value=middle)}",
        xref=f"{panels.axis(panel)} domain", x=0, yref="paper", y=1, yanchor="bottom",
        xanchor="left", align="left", showarrow=False,
        font={"color": look.paint.ink if is_chosen else look.paint.soft, "size": SMALL},
    )  # fmt: skip


def _middle(figure: Figure, answer: Answer, panel: int, look: Look) -> None:
    """Of those that are told; beside the execution rate, how much of the year is over."""
    name, axis = MEASURES[panel], panels.axis(panel)
    known = _sure(answer, name)
    lines = [(median(known), look.paint.soft, "solid", 1.0)] if known else []
    if name == "execution_rate":
        lines.append((answer.rows[0].elapsed_share, look.paint.against, "dot", 1.5))
    for x, colour, dash, width in lines:
        figure.add_shape(
            type="line", xref=axis, x0=x, x1=x, yref="paper", y0=0, y1=1, layer="below",
            line={"color": colour, "width": width, "dash": dash},
        )  # fmt: skip


def _dots(figure: Figure, answer: Answer, panel: int, order: Sequence[int], look: Look) -> None:
    """With figures for the chosen measure and own departments, and words where there is none."""
    name, marks = MEASURES[panel], answer.marks()
    told = _told(answer, look)
    end = max(_sure(answer, name), default=0)
    known = [(lane, n) for lane, n in enumerate(order) if answer.rows[n].values[name] is not None]
    figure.add_scatter(
        name=name, mode="markers", xaxis=panels.axis(panel),
        x=[min(answer.rows[n].values[name], end) for _, n in known],
        y=[lane for lane, _ in known], marker=_marker(answer, [n for _, n in known], name, look),
        customdata=[marks[n] for _, n in known], hovertext=[told[n] for _, n in known],
        hoverinfo="text",
    )  # fmt: skip
    for lane, n in enumerate(order):
        figure.add_annotation(
            text=_figure(answer, n, name, look), xref=f"{panels.axis(panel)} domain", x=BESIDE,
            xanchor="left", y=lane, showarrow=False, font={"size": SMALL, "color": look.paint.ink},
        )  # fmt: skip


def _marker(answer: Answer, places: Sequence[int], name: str, look: Look) -> dict[str, Any]:
    """Few heads make a ring."""
    colours = [_paint(answer, n, name, look) for n in places]
    rings = [_is_chance(answer.rows[n], name) for n in places]
    filled = [look.paint.ground if r else c for r, c in zip(rings, colours, strict=True)]
    return {"size": 11, "color": filled, "line": {"color": colours, "width": 2}}


def _paint(answer: Answer, place: int, name: str, look: Look) -> str:
    if answer.rows[place].is_own:
        return look.paint.accent
    is_chosen = name == _chosen(answer)
    return look.paint.soft if is_chosen else look.paint.quiet


def _figure(answer: Answer, place: int, name: str, look: Look) -> str:
    row = answer.rows[place]
    words = _words(answer, place, name, look)
    if (row.values[name] or 0) > max(_sure(answer, name), default=0):
        words = f"» {words}"
    if row.is_own:
        return f"<b>{words}</b>"
    return words if name == _chosen(answer) or row.values[name] is None else ""


def _words(answer: Answer, place: int, name: str, look: Look) -> str:
    if answer.lacks(place, name):
        return f"<span style='color:{look.paint.soft}'>{answer.few_word(look.lang)}</span>"
    return look.text(answer.rows[place].values[name], answer.unit(name))


def _told(answer: Answer, look: Look) -> list[str]:
    return [_one_told(answer, place, look) for place in range(len(answer))]


def _one_told(answer: Answer, place: int, look: Look) -> str:
    row = answer.rows[place]
    lines = [f"<b>{theme.escape(row.department)}</b>"]
    for name in (*MEASURES, *MORE):
        lines.append(f"{answer.label(name, look.lang)}: {_words(answer, place, name, look)}")
    return "<br>".join(lines)


def _notes(answer: Answer, look: Look) -> str:
    elapsed = look.text(answer.rows[0].elapsed_share, "share")
    parts = [
        f"<span style='color:{look.paint.soft}'>│</span> "
        + text.say("chart.departments.line", look.lang),
        f"<span style='color:{look.paint.against}'>┋</span> "
        + text.say("chart.departments.elapsed", look.lang, share=elapsed),
    ]
    if any(_is_chance(row, "points_per_head") for row in answer):
        parts.append(text.say("chart.points.few_key", look.lang))
    if any(row.is_own for row in answer):
        own = text.say("chart.departments.own", look.lang)
        parts.append(f"<span style='color:{look.paint.accent}'>●</span> {own}")
    return "   ".join(parts)
