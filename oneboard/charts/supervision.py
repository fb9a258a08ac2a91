"""Who says what about each project, which exceptions weigh most, how each grade is looked after."""

from datetime import date

from plotly.graph_objects import Figure

from oneboard import format as form
from oneboard import text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.theme import SHAPES, Look
from oneboard.query import Answer, Row

SHOWN = 14
NAME = 16
OPINIONS = {"light_reported": "reported_since", "light_assured": "assured_since",
            "light_computed": ""}  # fmt: skip
FACTORS = {"exception_gap": "share", "unspent": "money", "exception_days": "days",
           "share_of_total": "share"}  # fmt: skip
PARTS = ("projects", "reviews_overdue", "reports_overdue", "milestones_late", "opinions_apart",
         "hidden_risks")  # fmt: skip


def opinions(answer: Answer, look: Look) -> Figure:
    """A lane per project, a column per opinion: its light and since when it has not changed."""
    rows = answer.rows[:SHOWN]
    figure = theme.figure(
        look, height=lanes.height(len(rows), around=70), margin={"t": 44, "b": 26, "r": 8}
    )
    for place, (light, since) in enumerate(OPINIONS.items()):
        states = [row.values[light] or "unknown" for row in rows]
        figure.add_scatter(
            name=light, mode="markers+text", x=[place] * len(rows), y=list(range(len(rows))),
            marker={"size": 14, "symbol": [SHAPES[state] for state in states],
                    "color": [look.status(state) for state in states]},
            text=[f"  {_age(row, light, since, look, answer.stamp.as_of)}" for row in rows],
            textposition="middle right", textfont={"color": look.paint.soft},
            hovertext=[_hover(answer, row, look) for row in rows], hoverinfo="text",
            customdata=answer.marks()[: len(rows)],
        )  # fmt: skip
    lanes.name_lanes(figure, [row.project_name for row in rows], width=NAME)
    figure.update_xaxes(
        side="top", range=[-0.2, len(OPINIONS) - 0.1], zeroline=False,
        tickvals=[place + 0.14 for place in range(len(OPINIONS))],
        ticktext=[answer.label(light, look.lang) for light in OPINIONS],
    )  # fmt: skip
    panels.note(figure, text.say("chart.supervision.opinions_note", look.lang), look)
    return figure


def _age(row: Row, light: str, since: str, look: Look, today: date) -> str:
    """Days since the light last changed; the computed one bears the day of the data."""
    if not row.values[light]:
        return ""
    if not since:
        return form.day(today)
    first = row.values[since]
    if first is None:
        return ""
    days = look.text((today - first).days, "days")
    return text.say("chart.supervision.old", look.lang, n=days) if row.is_stale else days


def _hover(answer: Answer, row: Row, look: Look) -> str:
    lines = [f"<b>{theme.escape(row.project_name or row.project_id)}</b>",
             theme.escape(row.department)]  # fmt: skip
    for light, since in OPINIONS.items():
        word = text.say(f"state.{row.values[light] or 'unknown'}", look.lang)
        first = row.values[since] if since and row.values[light] else None
        day = f" ({form.day(first)})" if first else ""
        lines.append(f"{answer.label(light, look.lang)}: {word}{day}")
    return "<br>".join(lines)


def exceptions(answer: Answer, look: Look) -> Figure:
    """The three factors side by side, then what the product of the project is of all of them."""
    rows = answer.rows[:SHOWN]
    figure = theme.figure(
        look, height=lanes.height(len(rows), around=70), margin={"t": 44, "b": 26}
    )
    ends = [max((row.values[name] or 0 for row in rows), default=0) for name in FACTORS]
    panels.split(
        figure, [text.say(f"chart.supervision.{name}", look.lang) for name in FACTORS], ends, look
    )
    told = lanes.hover(answer, look, *FACTORS, "review_overdue", "milestones_late",
                       "findings_overdue", title="project_name")  # fmt: skip
    last = len(FACTORS) - 1
    for place, (name, unit) in enumerate(FACTORS.items()):
        panels.bars(
            figure, place, name, [row.values[name] for row in rows],
            marker={"color": look.paint.against if place == last else look.paint.quiet},
            text=[look.text(row.values[name], unit) for row in rows],
            hovertext=told[: len(rows)], customdata=answer.marks()[: len(rows)],
        )  # fmt: skip
    names = [_marked(row) for row in rows]
    lanes.name_lanes(figure, names, width=NAME + 2)
    panels.note(figure, text.say("chart.supervision.exceptions_note", look.lang), look)
    return figure


def _marked(row: Row) -> str:
    """A tick where somebody has said something."""
    name = row.project_name or row.project_id
    return f"✓ {name}" if row.ack_comment else name


def grades(answer: Answer, look: Look) -> Figure:
    """A lane per grade with its rhythm; each panel has its own scale, so the counts are written."""
    figure = theme.figure(
        look, height=lanes.height(len(answer), around=56, least=130), margin={"t": 40, "b": 8}
    )
    most = max(answer.column("projects"), default=1)
    ends = [max(most, *(v or 0 for v in answer.column(name))) for name in PARTS]
    panels.split(figure, [answer.label(name, look.lang) for name in PARTS], ends, look)
    told = lanes.hover(answer, look, "rhythm_days", *PARTS, "unspent", title="supervision_grade")
    for place, name in enumerate(PARTS):
        values = answer.column(name)
        panels.bars(
            figure, place, name, values,
            marker={"color": look.paint.quiet if place == 0 else look.paint.against},
            text=[look.text(value, "count") for value in values],
            hovertext=told, customdata=answer.marks(),
        )  # fmt: skip
    lanes.name_lanes(figure, [_rhythm(row, look) for row in answer], width=30)
    return figure


def _rhythm(row: Row, look: Look) -> str:
    if row.rhythm_days is None:
        return text.say("chart.supervision.on_exception", look.lang, grade=row.supervision_grade)
    return text.say(
        "chart.supervision.rhythm", look.lang, grade=row.supervision_grade,
        days=look.text(row.rhythm_days, "days"),
    )  # fmt: skip


def watermelons(answer: Answer, look: Look) -> Figure:
    """Per department: hollow what the data says is on track, filled what it reports."""
    figure = theme.figure(
        look, height=lanes.height(len(answer), each=26, around=70), margin={"t": 30, "r": 110}
    )
    told = lanes.hover(answer, look, "projects", "reported_ok", "computed_ok", "candour_gap",
                       "hidden_risks")  # fmt: skip
    spots = list(range(len(answer)))
    for lane, row in enumerate(answer):
        figure.add_shape(
            type="line", x0=row.computed_ok, x1=row.reported_ok, y0=lane, y1=lane, layer="below",
            line={"color": look.paint.against if row.candour_gap > 0 else look.paint.quiet,
                  "width": 3},
        )  # fmt: skip
        if row.hidden_risks:
            words = text.say("chart.supervision.hidden", look.lang, n=row.hidden_risks)
            lanes.beside(figure, lane, f"{lanes.shape('risk', look)} {words}", look)
    for name, symbol in (("computed_ok", "circle-open"), ("reported_ok", "circle")):
        figure.add_scatter(
            name=name, mode="markers", x=answer.column(name), y=spots,
            marker={"size": 11, "symbol": symbol, "color": look.paint.accent,
                    "line": {"width": 2, "color": look.paint.accent}},
            hovertext=told, hoverinfo="text", customdata=answer.marks(),
        )  # fmt: skip
    lanes.name_lanes(figure, answer.column("department"))
    figure.update_xaxes(rangemode="tozero", showgrid=True)
    theme.keys(figure, [(look.paint.accent, answer.label(name, look.lang))
                        for name in ("reported_ok", "computed_ok")], look, hollow=(1,))  # fmt: skip
    return figure
