"""One project: its levels from start to target, its milestones from baseline to now."""

from datetime import date, timedelta

from plotly.graph_objects import Figure

from oneboard import format as form
from oneboard import text
from oneboard.charts import lanes, lights, theme
from oneboard.charts.theme import SHAPES, Look
from oneboard.query import Answer, Row

MARGIN = timedelta(days=40)
SHOWN = 8


def readiness(answer: Answer, look: Look) -> Figure:
    """A lane per scale: rings at start and target, filled now, a tick at the next gate."""
    figure = theme.figure(
        look, height=lanes.height(len(answer), each=30, around=56, least=140), margin={"t": 26}
    )
    _ways(figure, answer, look)
    for name, marker in _levels(answer, look).items():
        figure.add_scatter(
            name=name, mode="markers", x=answer.column(name), y=list(range(len(answer))),
            marker=marker, customdata=answer.marks(), hoverinfo="text",
            hovertext=[_readiness_hover(row, look) for row in answer],
        )  # fmt: skip
    top = max((v for row in answer for v in (row.level_target, row.level) if v), default=9)
    lanes.name_lanes(figure, answer.column("scale"))
    figure.update_xaxes(range=[0.5, max(9, top) + 0.6], dtick=1, tick0=1, showgrid=True)
    _readiness_keys(figure, look)
    return figure


def _ways(figure: Figure, answer: Answer, look: Look) -> None:
    """The way gained since the start, and the way ahead."""
    for lane, row in enumerate(answer):
        for name, ends, colour, width in (
            ("ahead", (row.level, row.level_target), look.paint.quiet, 2),
            ("gained", (row.level_start, row.level), look.paint.accent, 5),
        ):
            figure.add_scatter(
                name=name, mode="lines", x=ends, y=[lane, lane], hoverinfo="skip",
                line={"color": colour, "width": width},
            )  # fmt: skip


def _levels(answer: Answer, look: Look) -> dict[str, dict]:
    """How each level is marked; the later stands on the earlier."""
    paint = look.paint
    proven = [paint.against if row.has_evidence is False else paint.accent for row in answer]
    line = {"width": 2}
    return {
        "level_start": {"size": 9, "color": paint.ground, "line": line | {"color": paint.soft}},
        "level_target": {"size": 13, "color": paint.ground, "line": line | {"color": paint.accent}},
        "level_required": {"size": 18, "symbol": "line-ns", "line": line | {"color": paint.ink}},
        "level": {"size": 15, "color": proven},
    }


def _readiness_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.project.readiness_hover", look.lang, scale=theme.escape(row.scale),
        start=look.text(row.level_start, "level"), level=look.text(row.level, "level"),
        target=look.text(row.level_target, "level"),
        required=look.text(row.level_required, "level"), day=look.text(row.assessed_on, "date"),
    )  # fmt: skip


def _readiness_keys(figure: Figure, look: Look) -> None:
    paint = look.paint
    words = [
        (paint.accent, "now"),
        (paint.against, "now_unproven"),
        (paint.accent, "target"),
    ]
    told = [(colour, text.say(f"chart.project.{word}", look.lang)) for colour, word in words]
    told.append((paint.ink, text.say("chart.project.required", look.lang)))
    theme.keys(figure, told, look, hollow=(2,))
    theme.keys_right(figure)


def milestones(answer: Answer, look: Look) -> Figure:
    """A lane per milestone: the tick is its baseline, the shape the day it was done or is due now.

    Done is filled, open is hollow; colour and shape are its light.
    """
    shown, today = _nearest(answer.rows), answer.stamp.as_of
    rows = [answer.rows[place] for place in shown]
    figure = theme.figure(
        look, height=lanes.height(len(rows), each=22, around=56, least=140), margin={"t": 24}
    )
    for lane, row in enumerate(rows):
        figure.add_scatter(
            name="drift", mode="lines", x=[row.baseline_date, _stands(row)], y=[lane, lane],
            line={"color": look.paint.quiet, "width": 3}, hoverinfo="skip",
        )  # fmt: skip
    figure.add_scatter(
        name="baseline", mode="markers", x=[row.baseline_date for row in rows],
        y=list(range(len(rows))), hoverinfo="skip",
        marker={"symbol": "line-ns", "size": 11, "line": {"color": look.paint.soft, "width": 2}},
    )  # fmt: skip
    figure.add_scatter(
        name="now", mode="markers", x=[_stands(row) for row in rows], y=list(range(len(rows))),
        marker={
            "symbol": [_symbol(row) for row in rows],
            "size": 12,
            "color": [look.status(row.light) for row in rows],
            "line": {"width": 2},
        },
        customdata=[answer.marks()[place] for place in shown], hoverinfo="text",
        hovertext=[_milestone_hover(row, look) for row in rows],
    )  # fmt: skip
    lanes.name_lanes(
        figure, [row.milestone_name or row.milestone_no for row in rows],
        width=12 if look.lang == "zh" else 18,
    )  # fmt: skip
    days = [d for row in rows for d in (row.baseline_date, _stands(row)) if d] + [today]
    figure.update_xaxes(
        range=[min(days) - MARGIN, max(days) + MARGIN], type="date", showgrid=True,
        tickformat="%Y-%m", nticks=5,
    )  # fmt: skip
    _today(figure, look, today)
    _left_out(figure, len(answer) - len(rows), look)
    return figure


def _nearest(rows: tuple[Row, ...]) -> list[int]:
    """Places of the milestones that count now: the open ones, then the latest that were done."""
    is_open = [place for place, row in enumerate(rows) if not row.is_done]
    done = [place for place, row in enumerate(rows) if row.is_done]
    kept = is_open[:SHOWN]
    room = SHOWN - len(kept)
    return sorted(kept + (done[-room:] if room else []))


def _left_out(figure: Figure, count: int, look: Look) -> None:
    if count:
        figure.add_annotation(
            x=0, xref="paper", xanchor="left", y=1, yref="paper", yanchor="bottom",
            showarrow=False, text=text.say("chart.project.earlier", look.lang, n=count),
            font={"color": look.paint.soft},
        )  # fmt: skip


def _stands(row: Row) -> date | None:
    return row.actual_date or row.current_date_plan or row.baseline_date


def _symbol(row: Row) -> str:
    shape = SHAPES[row.light or "unknown"].removesuffix("-open")
    return shape if row.is_done else f"{shape}-open"


def _milestone_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.project.milestone_hover", look.lang,
        name=theme.escape(row.milestone_name or row.milestone_no),
        baseline=look.text(row.baseline_date, "date"),
        current=look.text(row.current_date_plan, "date"),
        actual=look.text(row.actual_date, "date"),
        light=lights.word(row.light, look.lang), target=theme.escape(row.target_value),
        result=theme.escape(row.actual_value), evidence=theme.escape(row.evidence_ref),
    )  # fmt: skip


def _today(figure: Figure, look: Look, today: date) -> None:
    figure.add_vline(x=today, line={"color": look.paint.ink, "width": 1.5})
    figure.add_annotation(
        x=today, xanchor="right", xshift=4, y=1, yref="paper", yanchor="bottom", showarrow=False,
        text=text.say("chart.project.today", look.lang, day=form.day(today)),
        font={"color": look.paint.ink},
    )  # fmt: skip
