"""Time in the pipeline: how long stays are, who is still there, when industry is reached."""

from plotly.graph_objects import Figure

from oneboard import text
from oneboard.charts import theme
from oneboard.charts.pipeline import stage_name
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

LANES = (-0.24, -0.12, 0, 0.12, 0.24)  # side steps, so that equal stays do not hide one another
SHOWN = 24
KINDS = {"moved": ("moved",), "ended": ("accepted", "stopped", "returned"), "open": ("open",)}


def dwell(answer: Answer, look: Look) -> Figure:
    """One dot a stay, hollow while it lasts; the median as a rule, the long stay dotted."""
    stages = list(dict.fromkeys(answer.column("stage")))
    figure = theme.figure(look, height=430, margin={"t": 26})
    for kind, ends in KINDS.items():
        rows = [(n, row) for n, row in enumerate(answer) if row.stay_end in ends]
        figure.add_scatter(
            name=kind, mode="markers", x=[row.stay_days for _, row in rows],
            y=[stages.index(row.stage) + LANES[n % len(LANES)] for n, row in rows],
            marker=_dot(kind, look), customdata=[answer.marks()[n] for n, _ in rows],
            hovertext=[_stay_hover(row, look) for _, row in rows], hoverinfo="text",
        )  # fmt: skip
    first = {row.stage: row for row in reversed(answer.rows)}
    for place, stage in enumerate(stages):
        _rule(figure, place, first[stage].stay_median, look, dash="solid")
        _rule(figure, place, first[stage].stay_long, look, dash="dot")
    figure.update_xaxes(title=text.say("chart.pipeline.days", look.lang), showgrid=True)
    figure.update_yaxes(
        tickvals=list(range(len(stages))), ticktext=[_lane(first[stage], look) for stage in stages],
        autorange="reversed", showgrid=False, zeroline=False, tickfont={"color": look.paint.ink},
    )  # fmt: skip
    _dwell_keys(figure, look)
    return figure


def _dot(kind: str, look: Look) -> dict:
    paint = look.paint
    if kind == "open":
        return {"size": 8, "color": paint.ground, "line": {"width": 1.5, "color": paint.accent}}
    return {"size": 8, "color": paint.accent if kind == "moved" else paint.unknown, "opacity": 0.75}


def _rule(figure: Figure, place: int, days: float | None, look: Look, *, dash: str) -> None:
    if days is not None:
        figure.add_scatter(
            name="median" if dash == "solid" else "long", mode="lines", x=[days, days],
            y=[place - 0.4, place + 0.4], hoverinfo="skip",
            line={"color": look.paint.ink, "width": 2, "dash": dash},
        )  # fmt: skip


def _lane(row: Row, look: Look) -> str:
    name = stage_name(row.stage, look)
    if row.stays_known is None:
        return name
    return text.say(
        "chart.pipeline.stage_n", look.lang, stage=name, n=row.stays_known, moved=row.stays_moved
    )


def _stay_hover(row: Row, look: Look) -> str:
    end = {"moved": "closed", "open": "open"}.get(row.stay_end, "ended")
    return text.say(
        "chart.pipeline.stay_hover", look.lang, project=theme.escape(row.project_name),
        stage=stage_name(row.stage, look), days=look.text(row.stay_days, "days"),
        end=text.say(f"chart.pipeline.{end}", look.lang),
    )  # fmt: skip


def _dwell_keys(figure: Figure, look: Look) -> None:
    paint = look.paint
    words = [
        (paint.accent, text.say("chart.pipeline.closed", look.lang)),
        (paint.unknown, text.say("chart.pipeline.ended", look.lang)),
        (paint.accent, text.say("chart.pipeline.open", look.lang)),
    ]
    theme.keys(figure, words, look, hollow=(2,))
    marks = [text.say(f"chart.pipeline.{name}", look.lang) for name in ("median", "long")]
    figure.layout.annotations[-1].text += theme.APART + theme.APART.join(marks)


def survival(answer: Answer, look: Look) -> Figure:
    """Kaplan-Meier steps: the share still in the stage; each line is named where it ends."""
    figure = theme.figure(look, height=430, margin={"t": 26})
    for place, stage in enumerate(dict.fromkeys(answer.column("stage"))):
        steps = [row for row in answer if row.stage == stage]
        colour = look.category(place)
        figure.add_scatter(
            name=stage, mode="lines", x=[row.stay_days for row in steps],
            y=[row.staying_share for row in steps],
            line={"shape": "hv", "color": colour, "width": 2.5}, hoverinfo="text",
            hovertext=[_step_hover(row, look) for row in steps],
        )  # fmt: skip
        last = steps[-1]
        label = f"{stage_name(stage, look)} {look.text(last.staying_share, 'share')}"
        figure.add_annotation(**theme.end_label(last.stay_days, last.staying_share, label, colour))
    far = max(answer.column("stay_days"), default=1)
    figure.update_xaxes(title=text.say("chart.pipeline.days", look.lang), range=[0, far * 1.22])
    figure.update_yaxes(tickformat=".0%", range=[0, 1.02])
    return figure


def _step_hover(row: Row, look: Look) -> str:
    days, share = look.text(row.stay_days, "days"), look.text(row.staying_share, "share")
    return f"{stage_name(row.stage, look)}<br>{days}: {share}"


def arrivals(answer: Answer, look: Look) -> Figure:
    """The day that is as likely as not, in its interval; an open end is an arrow."""
    rows = [row for row in answer if row.arrival_middle is not None][:SHOWN]
    figure = theme.figure(look, height=70 + 22 * max(len(rows), 6), margin={"t": 26})
    places = list(range(len(rows)))
    edge = max((day for row in rows for day in _days(row)), default=answer.stamp.as_of)
    for place, row in zip(places, rows, strict=True):
        figure.add_scatter(
            name="interval", mode="lines", x=[row.arrival_low, row.arrival_high or edge],
            y=[place, place], line={"color": look.paint.quiet, "width": 5}, hoverinfo="skip",
        )  # fmt: skip
    marks = [[row.project_id] for row in rows]
    hover = [_arrival_hover(row, look) for row in rows]
    endless = [place for place, row in enumerate(rows) if row.arrival_high is None]
    figure.add_scatter(
        name="endless", mode="markers", x=[edge] * len(endless), y=endless, hoverinfo="skip",
        marker={"symbol": "triangle-right", "size": 11, "color": look.paint.soft},
    )  # fmt: skip
    figure.add_scatter(
        name="middle", mode="markers", x=[row.arrival_middle for row in rows], y=places,
        marker={"size": 11, "color": look.paint.accent}, customdata=marks, hovertext=hover,
        hoverinfo="text",
    )  # fmt: skip
    _arrival_axes(figure, rows, look)
    return figure


def _days(row: Row) -> list:
    return [day for day in (row.arrival_low, row.arrival_middle, row.arrival_high) if day]


def _arrival_axes(figure: Figure, rows: list[Row], look: Look) -> None:
    width = 16 if look.lang == "zh" else 30
    names = [
        f"{theme.short(row.project_name, width)}  "
        f"{text.say('chart.pipeline.cases', look.lang, n=row.arrival_cases)}"
        for row in rows
    ]
    figure.update_xaxes(showgrid=True, tickformat="%Y-%m", side="bottom")
    figure.update_yaxes(
        tickvals=list(range(len(rows))), ticktext=names, autorange="reversed", showgrid=False,
        zeroline=False, tickfont={"color": look.paint.ink},
    )  # fmt: skip
    paint = look.paint
    share = look.text(rows[0].arrival_interval if rows else None, "share")
    words = [
        (paint.accent, text.say("chart.pipeline.middle", look.lang)),
        (paint.quiet, text.say("chart.pipeline.interval", look.lang, share=share)),
    ]
    theme.keys(figure, words, look)
    figure.layout.annotations[-1].text += theme.APART + text.say(
        "chart.pipeline.endless", look.lang
    )


def _arrival_hover(row: Row, look: Look) -> str:
    low, middle, high = (
        look.text(row.values[f"arrival_{end}"], "date") for end in ("low", "middle", "high")
    )
    return text.say(
        "chart.pipeline.arrival_hover", look.lang, project=theme.escape(row.project_name),
        stage=stage_name(row.stage, look), days=look.text(row.stay_days, "days"),
        low=low, middle=middle, high=high, cases=row.arrival_cases,
    )  # fmt: skip
