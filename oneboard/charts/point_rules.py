"""What other rules would change: for departments and groups, for rewards, for people."""

from collections.abc import Sequence

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

SHOWN = 15
HIGH = 430


def groups(answer: Answer, look: Look) -> Figure:
    """Points by the new rules, unevidenced ones hatched; beside them what the change brings."""
    rows = answer.rows[:SHOWN]
    figure = theme.figure(
        look, height=HIGH, margin={"l": 8, "r": 92, "t": 26, "b": 26}, barmode="stack", bargap=0.3
    )
    titles = [answer.label(name, look.lang) for name in ("points_new_rules", "points_change")]
    panels.split(figure, titles, [max((r.points_new_rules or 0 for r in rows), default=1), 1], look)
    told = lanes.hover(
        answer, look, "people", "points_old_rules", "points_new_rules", "points_change",
        "points_change_share", "unproven_new_rules", "people_gaining", "people_losing",
        title="group_name",
    )[: len(rows)]  # fmt: skip
    more = {"customdata": answer.marks()[: len(rows)], "hovertext": told}
    _points(figure, rows, look, more)
    _changes(figure, rows, look, more)
    lanes.name_lanes(figure, [_named(row, look) for row in rows])
    for lane, row in enumerate(rows):
        gain, lose = (look.text(n, "count") for n in (row.people_gaining, row.people_losing))
        lanes.beside(figure, lane, f"▲ {gain}  ▼ {lose}", look)
    lanes.beside_head(figure, text.say("chart.point_rules.people", look.lang), look)
    panels.note(figure, f"▨ {text.say('chart.points.unproven', look.lang)}", look)
    return figure


def _named(row: Row, look: Look) -> str:
    return dictionary.choice_label("group_name", row.group_name, look.lang)


def _points(figure: Figure, rows: Sequence[Row], look: Look, more: dict) -> None:
    panels.bars(
        figure, 0, "points_new_rules",
        [max((row.points_new_rules or 0) - (row.unproven_new_rules or 0), 0) for row in rows],
        marker={"color": look.paint.quiet}, **more,
    )  # fmt: skip
    panels.bars(
        figure, 0, "unproven_new_rules", [row.unproven_new_rules for row in rows],
        marker=theme.forecast(look.paint.against),
        text=[f" {look.text(row.points_new_rules, 'points')}" for row in rows], **more,
    )  # fmt: skip


def _changes(figure: Figure, rows: Sequence[Row], look: Look, more: dict) -> None:
    """From a line in the middle: gains to the right, losses to the left."""
    panels.bars(
        figure, 1, "points_change", [row.points_change for row in rows],
        marker={"color": [_colour(row.points_change, look) for row in rows]},
        text=[_moved(row, look) for row in rows], **more,
    )  # fmt: skip
    end = max((abs(row.points_change or 0) for row in rows), default=0) or 1
    figure.update_layout(xaxis2={"range": [-2.3 * end, 2.3 * end]})
    figure.add_vline(x=0, xref="x2", line={"color": look.paint.soft, "width": 1})


def _colour(change: float | None, look: Look) -> str:
    return look.paint.accent if (change or 0) >= 0 else look.paint.against


def _moved(row: Row, look: Look) -> str:
    change = look.text(row.points_change, "points", signed=True)
    if row.points_change_share is None:
        return f" {change} "
    share = look.text(row.points_change_share, "share", signed=True)
    return f" {change} ({share}) "


def bands(answer: Answer, look: Look) -> Figure:
    """People in each band of rewards: by the old rules hollow, by the new ones filled."""
    figure = theme.figure(
        look, height=HIGH, margin={"l": 8, "r": 150, "t": 40, "b": 30}, bargap=0.35, bargroupgap=0.1
    )
    told = [_band_told(answer, row, look) for row in answer]
    for name, marker in (
        ("people_old_rules", theme.plan(look)),
        ("people_new_rules", {"color": look.paint.accent}),
    ):
        figure.add_bar(
            name=name, orientation="h", x=answer.column(name), y=list(range(len(answer))),
            marker=marker, text=[look.text(n, "count") for n in answer.column(name)],
            textposition="outside", cliponaxis=False, customdata=answer.marks(), hovertext=told,
            hoverinfo="text",
        )  # fmt: skip
    lanes.name_lanes(figure, [_band(row, look) for row in answer], width=18)
    most = max([*answer.column("people_old_rules"), *answer.column("people_new_rules")], default=1)
    figure.update_xaxes(visible=False, range=[0, 1.15 * (most or 1)])
    for lane, row in enumerate(answer):
        lanes.beside(figure, lane, _reward(row, look), look)
    lanes.beside_head(figure, answer.label("reward_new_rules", look.lang), look)
    theme.keys(figure, [
        (look.paint.soft, text.say("chart.point_rules.old", look.lang)),
        (look.paint.accent, text.say("chart.point_rules.new", look.lang)),
    ], look, hollow=(0,))  # fmt: skip
    panels.note(figure, _held(answer, look), look)
    return figure


def _band(row: Row, look: Look) -> str:
    low, high = (look.text(n, "level") for n in (row.reward_from or 0, row.reward_below))
    key = "band_open" if row.reward_below is None else "band"
    return text.say(f"chart.points.{key}", look.lang, low=low, high=high)


def _band_told(answer: Answer, row: Row, look: Look) -> str:
    names = ("people_old_rules", "people_new_rules", "reward_each", "reward_old_rules",
             "reward_new_rules")  # fmt: skip
    parts = [
        f"{answer.label(name, look.lang)}: {look.text(row.values[name], answer.unit(name))}"
        for name in names
    ]
    return "<br>".join([f"<b>{_band(row, look)}</b>", *parts])


def _reward(row: Row, look: Look) -> str:
    if row.reward_each is None:
        return text.say("chart.point_rules.reward_open", look.lang)
    return look.text(row.reward_new_rules, "money")


def _held(answer: Answer, look: Look) -> str:
    first = answer.rows[0]
    shares = (first.top_share_old_rules, first.top_share_new_rules)
    old, new = (look.text(share, "share") for share in shares)
    return text.say("chart.point_rules.held", look.lang, old=old, new=new)


def movers(answer: Answer, look: Look) -> Figure:
    """A bar per person: what the new rules give or take; the points before and after beside it."""
    figure = theme.figure(
        look, height=lanes.height(len(answer), each=26, around=40), bargap=0.3,
        margin={"l": 8, "r": 150, "t": 26, "b": 8},
    )  # fmt: skip
    told = lanes.hover(
        answer, look, "points_old_rules", "points_new_rules", "points_change", title="person_name"
    )
    figure.add_bar(
        name="points_change", orientation="h", x=answer.column("points_change"),
        y=list(range(len(answer))), customdata=answer.marks(), hovertext=told, hoverinfo="text",
        marker={"color": [_colour(row.points_change, look) for row in answer]},
        text=[look.text(row.points_change, "points", signed=True) for row in answer],
        textposition="outside", cliponaxis=False,
    )  # fmt: skip
    lanes.name_lanes(figure, [f"{row.person_name} · {row.department}" for row in answer], width=18)
    figure.update_xaxes(visible=False)
    for lane, row in enumerate(answer):
        before, after = (
            look.text(n, "points") for n in (row.points_old_rules, row.points_new_rules)
        )
        lanes.beside(figure, lane, f"{before} → {after}", look)
    return figure
