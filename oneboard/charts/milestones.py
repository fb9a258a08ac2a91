"""A strip per project: from the first baseline of each open milestone to where it stands now."""

from datetime import date, timedelta

from plotly.graph_objects import Figure

from oneboard import format as form
from oneboard import text
from oneboard.charts import lanes, lights, theme
from oneboard.charts.theme import SHAPES, Look
from oneboard.query import Answer, Row

PAST = timedelta(days=400)  # older baselines are drawn at the left edge
AHEAD = timedelta(days=200)
STATES = ("ok", "watch", "risk", "unknown")


def strips(answer: Answer, look: Look) -> Figure:
    """The tick is the baseline, the shape is the date that is planned now."""
    projects = list(dict.fromkeys(row.project_id for row in answer))
    lane = {project: place for place, project in enumerate(projects)}
    today = answer.stamp.as_of
    tall = lanes.height(len(projects), each=24, around=70)
    figure = theme.figure(look, height=tall, margin={"t": 28, "r": 24, "b": 24})
    _drift(figure, answer, look, lane, today)
    _baselines(figure, answer, look, lane, today)
    for state in STATES:
        _now(figure, answer, look, lane, today, state)
    names = {row.project_id: row.project_name or row.project_id for row in answer}
    lanes.name_lanes(figure, [names[project] for project in projects], width=18)
    figure.update_xaxes(
        range=[_left(answer, today), today + AHEAD], type="date", showgrid=True, side="top",
        tickformat="%Y-%m",
    )  # fmt: skip
    _today(figure, look, today)
    return figure


def _left(answer: Answer, today: date) -> date:
    first = min((row.baseline_date for row in answer), default=today)
    return max(first, today - PAST) - timedelta(days=12)


def _clipped(day: date, today: date) -> date:
    return min(max(day, today - PAST), today + AHEAD - timedelta(days=6))


def _current(row: Row) -> date:
    return row.current_date_plan or row.baseline_date


def _drift(figure: Figure, answer: Answer, look: Look, lane: dict[str, int], today: date) -> None:
    """One trace of broken lines: baseline to now."""
    x: list[date | None] = []
    y: list[int | None] = []
    for row in answer:
        place = lane[row.project_id]
        x += [_clipped(row.baseline_date, today), _clipped(_current(row), today), None]
        y += [place, place, None]
    figure.add_scatter(
        name="drift", x=x, y=y, mode="lines", hoverinfo="skip",
        line={"color": look.paint.quiet, "width": 3},
    )  # fmt: skip


def _baselines(
    figure: Figure, answer: Answer, look: Look, lane: dict[str, int], today: date
) -> None:
    figure.add_scatter(
        name="baseline",
        mode="markers",
        x=[_clipped(row.baseline_date, today) for row in answer],
        y=[lane[row.project_id] for row in answer],
        marker={"symbol": "line-ns", "size": 10, "line": {"color": look.paint.soft, "width": 2}},
        hoverinfo="skip",
    )


def _now(
    figure: Figure, answer: Answer, look: Look, lane: dict[str, int], today: date, state: str
) -> None:
    chosen = [n for n, row in enumerate(answer) if (row.light or "unknown") == state]
    if not chosen:
        return
    rows, marks = answer.rows, answer.marks()
    figure.add_scatter(
        name=state,
        mode="markers",
        x=[_clipped(_current(rows[n]), today) for n in chosen],
        y=[lane[rows[n].project_id] for n in chosen],
        marker={"symbol": SHAPES[state], "size": 12, "color": look.status(state)},
        customdata=[marks[n] for n in chosen],
        hovertext=[_hover(rows[n], look) for n in chosen],
        hoverinfo="text",
    )


def _hover(row: Row, look: Look) -> str:
    late = ""
    if row.days_late:
        late = text.say("chart.portfolio.late", look.lang, days=look.text(row.days_late, "days"))
    return text.say(
        "chart.portfolio.milestone_hover",
        look.lang,
        project=theme.escape(row.project_name or row.project_id),
        milestone=theme.escape(row.milestone_name or row.milestone_no),
        baseline=form.day(row.baseline_date),
        current=form.day(_current(row)),
        light=lights.word(row.light, look.lang),
        late=late,
    )


def _today(figure: Figure, look: Look, today: date) -> None:
    figure.add_shape(
        type="line", x0=today, x1=today, y0=0, y1=1, yref="paper",
        line={"color": look.paint.ink, "width": 1.5},
    )  # fmt: skip
    figure.add_annotation(
        x=today, y=0, yref="paper", yanchor="top", showarrow=False,
        text=text.say("chart.portfolio.today", look.lang, day=form.day(today)),
    )  # fmt: skip
