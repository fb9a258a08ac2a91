"""Innovation points and people: how they are spread, and, where names are open, who has most."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

PILLARS = ("input", "output", "commercial")
HIGH = 430


def distribution(answer: Answer, look: Look) -> Figure:
    """A lane per band of points: how many people are in it, what part of the points they hold."""
    figure = theme.figure(look, height=HIGH, margin={"l": 8, "r": 8, "t": 26, "b": 8}, bargap=0.3)
    titles = [text.say(f"chart.points.{part}", look.lang) for part in ("people", "share")]
    ends = [
        max(answer.column("people"), default=1),
        max((share or 0 for share in answer.column("points_share")), default=1),
    ]
    panels.split(figure, titles, ends, look)
    told = [_told(answer, row, look) for row in answer]
    panels.bars(
        figure, 0, "people", answer.column("people"), marker={"color": look.paint.quiet},
        text=[_people(row, look) for row in answer], hovertext=told,
    )  # fmt: skip
    panels.bars(
        figure, 1, "points_share", answer.column("points_share"),
        marker={"color": look.paint.accent}, hovertext=told,
        text=[f" {look.text(share, 'share')}" for share in answer.column("points_share")],
    )  # fmt: skip
    lanes.name_lanes(figure, [_band(row, look) for row in answer], width=18)
    return figure


def _people(row: Row, look: Look) -> str:
    return " " + text.say(
        "chart.points.people_label",
        look.lang,
        n=look.text(row.people, "count"),
        share=look.text(row.people_share, "share"),
    )


def _band(row: Row, look: Look) -> str:
    if row.points_from is None:
        return text.say("chart.points.band_debt", look.lang)
    if row.points_below == 0:
        return text.say("chart.points.band_none", look.lang)
    low, high = (look.text(v, "level") for v in (row.points_from, row.points_below))
    key = "chart.points.band_open" if row.points_below is None else "chart.points.band"
    return text.say(key, look.lang, low=low, high=high)


def _told(answer: Answer, row: Row, look: Look) -> str:
    parts = [
        f"{answer.label(name, look.lang)}: {look.text(getattr(row, name), answer.unit(name))}"
        for name in ("people", "people_share", "points_total", "points_share", "top_share", "gini")
    ]
    return "<br>".join([f"<b>{_band(row, look)}</b>", *parts])


def top(answer: Answer, look: Look) -> Figure:
    """The people with the most points: the pillars apart on one scale, then the total."""
    figure = theme.figure(look, height=HIGH, margin={"l": 8, "r": 8, "t": 26, "b": 8}, bargap=0.3)
    columns = [f"points_{pillar}" for pillar in PILLARS]
    titles = [dictionary.choice_label("pillar", pillar, look.lang) for pillar in PILLARS]
    most = max(max(answer.column(column)) for column in columns)
    total = text.say("chart.points.total", look.lang)
    ends = [most] * len(columns) + [max(answer.column("points_total"))]
    panels.split(figure, [*titles, total], ends, look)
    told = lanes.hover(
        answer, look, "department", *columns, "points_deduction", "points_total",
        "evidenced_share", title="person_name",
    )  # fmt: skip
    for place, column in enumerate([*columns, "points_total"]):
        colour = look.paint.accent if column in columns else look.paint.soft
        panels.bars(
            figure, place, column, answer.column(column), marker={"color": colour},
            text=[f" {look.text(value, 'points')}" for value in answer.column(column)],
            customdata=answer.marks(), hovertext=told,
        )  # fmt: skip
    lanes.name_lanes(figure, [_name(row) for row in answer], width=22)
    return figure


def _name(row: Row) -> str:
    return f"{row.rank}  {row.person_name} · {row.department}"
