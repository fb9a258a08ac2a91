"""The division of labour: units and their focus, what is done twice, and who waits for whom."""

from collections.abc import Sequence

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.squares import by_size, crossed
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

PAIRS = 12
FOCUS = ("projects_inside", "projects_outside", "projects_undeclared")
PLAIN = ("unspent", "rd_headcount", "projects_across")


def units(answer: Answer, look: Look) -> Figure:
    """Unit by unit in its tier: projects within and outside the focus, money, people, ties."""
    figure = theme.figure(
        look, height=lanes.height(len(answer), each=34, around=80), barmode="stack",
        margin={"t": 52, "b": 8},
    )  # fmt: skip
    told = lanes.hover(answer, look, "projects", *FOCUS, *PLAIN)
    lanes.counts(figure, answer, FOCUS, _focus_colours(look), told)
    for place, column in enumerate(PLAIN, start=1):
        panels.bars(
            figure, place, column, answer.column(column), marker={"color": look.paint.quiet},
            text=[look.text(v, answer.unit(column)) for v in answer.column(column)],
            customdata=answer.marks(), hovertext=told,
        )  # fmt: skip
    _unit_axes(figure, answer, look)
    return figure


def _focus_colours(look: Look) -> tuple[str, str, str]:
    return look.paint.accent, look.paint.against, look.paint.unknown


def _unit_axes(figure: Figure, answer: Answer, look: Look) -> None:
    columns = ("projects", *PLAIN)
    ends = [max((v or 0 for v in answer.column(column)), default=0) for column in columns]
    ends[0] /= panels.ROOM  # the bars of the first panel carry their numbers inside
    panels.split(figure, [answer.label(column, look.lang) for column in columns], ends, look)
    lanes.name_lanes(figure, [row.department for row in answer])
    figure.update_yaxes(ticktext=list(_in_tiers(answer, look)))
    for place, (above, below) in enumerate(zip(answer.rows, answer.rows[1:], strict=False)):
        if above.unit_tier != below.unit_tier:
            panels.rule(figure, place + 0.5, look)
    words = [answer.label(column, look.lang) for column in FOCUS]
    theme.keys(figure, list(zip(_focus_colours(look), words, strict=True)), look)
    figure.layout.annotations[-1].update(yshift=46)


def _in_tiers(answer: Answer, look: Look) -> Sequence[str]:
    """The tier is named once, in front of its first unit."""
    before, names = None, []
    for row in answer:
        tier = dictionary.choice_label("unit_tier", row.unit_tier, look.lang)
        said = f"<span style='color:{look.paint.soft}'>{tier}</span>   "
        names.append(("" if row.unit_tier == before else said) + theme.short(row.department, 12))
        before = row.unit_tier
    return names


def overlaps(answer: Answer, look: Look) -> Figure:
    """The pairs most alike, both names in front of the bar."""
    rows = answer.rows[:PAIRS]
    figure = theme.figure(look, height=lanes.height(len(rows), each=42, around=40))
    figure.add_bar(
        name="likeness", orientation="h", x=[row.likeness for row in rows],
        y=list(range(len(rows))), marker={"color": [_pair_colour(row, look) for row in rows]},
        text=[_pair_label(row, look) for row in rows], textposition="outside", cliponaxis=False,
        customdata=answer.marks()[:PAIRS], hovertext=[_pair_hover(row, look) for row in rows],
        hoverinfo="text",
    )  # fmt: skip
    figure.update_xaxes(visible=False, range=[0, 1.9 * max(row.likeness for row in rows)])
    lanes.name_lanes(figure, ["" for _ in rows])
    figure.update_yaxes(
        ticktext=[f"{_side(row, 'left', look)}<br>{_side(row, 'right', look)}" for row in rows],
        tickfont={"color": look.paint.ink, "size": look.size - 1},
    )
    return figure


def _pair_colour(row: Row, look: Look) -> str:
    return look.paint.against if row.same_field else look.paint.accent


def _side(row: Row, side: str, look: Look) -> str:
    width = 16 if look.lang == "zh" else 18
    name, unit = row.values[f"{side}_name"], row.values[f"{side}_department"]
    return f"{theme.short(name, width)} · {theme.short(unit, 8)}"


def _pair_label(row: Row, look: Look) -> str:
    key = "chart.division.same_field" if row.same_field else "chart.division.other_field"
    share, money = look.text(row.likeness, "share"), look.text(row.money_both, "money")
    return f" {share} · {money} · {text.say(key, look.lang)}"


def _pair_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.division.pair_hover", look.lang, left=theme.escape(row.left_name),
        right=theme.escape(row.right_name), words=theme.escape(row.shared_words),
    )  # fmt: skip


def focus(answer: Answer, look: Look) -> Figure:
    """Each focus area: projects of the unit itself, of others, and a ring where there are none."""
    figure = theme.figure(
        look, height=lanes.height(len(answer), each=21, around=60), barmode="stack",
        margin={"t": 26},
    )  # fmt: skip
    lane = list(range(len(answer)))
    told = lanes.hover(answer, look, "projects_own", "projects_other", title="focus_area")
    for column, colour in (
        ("projects_own", look.paint.accent),
        ("projects_other", look.paint.quiet),
    ):
        figure.add_bar(
            name=column, orientation="h", x=answer.column(column), y=lane,
            marker={"color": colour}, text=[n or "" for n in answer.column(column)],
            textposition="inside", textangle=0,
            constraintext="none", insidetextanchor="middle",
            customdata=answer.marks(), hovertext=told, hoverinfo="text",
        )  # fmt: skip
    empty = [n for n, row in enumerate(answer) if not row.projects_own and not row.projects_other]
    figure.add_scatter(
        name="nobody", mode="markers", x=[0.4] * len(empty), y=empty, cliponaxis=False,
        marker={"symbol": "circle-open", "size": 11, "line": {"width": 2},
                "color": look.paint.against},
        customdata=[answer.marks()[n] for n in empty], hovertext=[told[n] for n in empty],
        hoverinfo="text",
    )  # fmt: skip
    lanes.name_lanes(figure, [f"{row.focus_area} · {row.department}" for row in answer], width=26)
    figure.update_xaxes(visible=False)
    words = [
        (look.paint.accent, answer.label("projects_own", look.lang)),
        (look.paint.quiet, answer.label("projects_other", look.lang)),
        (look.paint.against, text.say("chart.division.nobody", look.lang)),
    ]
    theme.keys(figure, words, look, hollow=(2,))
    return figure


def fields(answer: Answer, look: Look) -> Figure:
    """Fields down, units across, running projects in the squares."""
    names = {row.tech_field: f"{row.tech_field} · {row.units_in_field}" for row in answer}
    return crossed(
        answer, look, rows=("tech_field", names), columns=("dept_id", _by_tier(answer)),
        words=[str(n) for n in answer.column("projects")],
        shades=by_size(answer.column("projects"), look),
        hover=lanes.hover(answer, look, "tech_field", "projects", "unspent"),
    )  # fmt: skip


def _by_tier(answer: Answer) -> dict[str, str]:
    tiers = [choice.value for choice in dictionary.metrics()["unit_tier"].choices]
    found = {(tiers.index(row.unit_tier), row.dept_id, row.department) for row in answer}
    return {dept_id: name for _, dept_id, name in sorted(found)}


def waits(answer: Answer, look: Look) -> Figure:
    """Who waits down, for whom across; late projects of all in the squares."""
    waiting = dict(zip(answer.column("waiting_id"), answer.column("waiting_unit"), strict=True))
    leading = dict(zip(answer.column("dept_id"), answer.column("department"), strict=True))
    return crossed(
        answer, look, rows=("waiting_id", waiting), columns=("dept_id", leading),
        words=[f"{row.projects_late}/{row.projects}" for row in answer],
        shades=by_size(answer.column("projects_late"), look),
        hover=lanes.hover(
            answer, look, "waiting_unit", "projects", "projects_late", "longest_delay", "unspent"
        ),
    )  # fmt: skip
