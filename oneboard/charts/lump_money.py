"""The money of lump sums: in its states, at the end of a year, and what is left at the end."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

SHOWN = 14
NAME = 16
STATES = ("lump_paid", "lump_approved", "lump_contracted", "lump_reserved")
BALANCES = {"kept": "ok", "undecided": "watch", "to_return": "watch", "overspent": "risk"}


def states(answer: Answer, look: Look) -> Figure:
    """One bar per project: the four states and, as an outline, what is free of the lump sum."""
    rows = answer.rows[:SHOWN]
    figure = theme.figure(
        look, height=lanes.height(len(rows), around=64), margin={"t": 44, "r": 104},
        barmode="stack",
    )  # fmt: skip
    told = lanes.hover(answer, look, "bac", *STATES, "lump_free", title="project_name")
    paints = dict(zip(STATES, (look.paint.steps[place] for place in (7, 5, 3, 2)), strict=True))
    for column in (*STATES, "lump_free"):
        paint = paints.get(column)
        figure.add_bar(
            name=column, orientation="h", y=list(range(len(rows))),
            x=[max(row.values[column] or 0, 0) for row in rows],
            marker={"color": paint} if paint else theme.plan(look),
            hovertext=told[: len(rows)], hoverinfo="text",
            customdata=answer.marks()[: len(rows)],
        )  # fmt: skip
    lanes.name_lanes(figure, [row.project_name for row in rows], width=NAME)
    figure.update_xaxes(theme.money_axis([_reach(row) for row in rows], look), showgrid=True)
    for lane, row in enumerate(rows):
        lanes.beside(figure, lane, _left(row, look), look)
    theme.keys(
        figure,
        [*((paint, answer.label(name, look.lang)) for name, paint in paints.items()),
         (look.paint.soft, answer.label("lump_free", look.lang))],
        look, hollow=(len(STATES),),
    )  # fmt: skip
    figure.layout.annotations[-1].update(yshift=34)
    return figure


def _reach(row: Row) -> float:
    """The lump sum, or what is spent and promised beyond it."""
    return max(row.bac or 0, sum(row.values[name] or 0 for name in STATES))


def _left(row: Row, look: Look) -> str:
    if row.lump_free is None:
        return look.text(None, "money")
    key = "free" if row.lump_free >= 0 else "over"
    return text.say(
        f"chart.lump_sum.{key}", look.lang, money=look.text(abs(row.lump_free), "money")
    )


def evenness(answer: Answer, look: Look) -> Figure:
    """Share of the year paid in its last quarter; the rule is the limit of the settings."""
    rows = answer.rows[:SHOWN]
    figure = theme.figure(
        look, height=lanes.height(len(rows), around=64), margin={"t": 30, "r": 70, "b": 30}
    )
    limit = rows[0].rush_limit
    figure.add_bar(
        name="last_quarter_share", orientation="h", x=[row.last_quarter_share for row in rows],
        y=list(range(len(rows))),
        marker={"color": [look.paint.risk if row.last_quarter_share > limit else look.paint.quiet
                          for row in rows]},
        text=[look.text(row.last_quarter_share, "share") for row in rows],
        textposition="outside", cliponaxis=False, hoverinfo="text",
        hovertext=lanes.hover(answer, look, "paid_last_year", "paid_last_quarter",
                              "last_quarter_share", "unevenness",
                              title="project_name")[: len(rows)],
        customdata=answer.marks()[: len(rows)],
    )  # fmt: skip
    figure.add_vline(
        x=limit, layer="below", line={"color": look.paint.quiet, "width": 2, "dash": "dot"}
    )
    figure.add_annotation(
        x=limit, y=1, yref="paper", yanchor="bottom", showarrow=False,
        text=text.say("chart.lump_sum.limit", look.lang, limit=look.text(limit, "share")),
    )  # fmt: skip
    lanes.name_lanes(figure, [row.project_name for row in rows], width=NAME)
    figure.update_xaxes(tickformat=".0%", rangemode="tozero", showgrid=True)
    return figure


def balances(answer: Answer, look: Look) -> Figure:
    """What is left of each lump sum, and beside it who keeps it."""
    rows = answer.rows[:SHOWN]
    figure = theme.figure(
        look, height=lanes.height(len(rows), around=40), margin={"t": 8, "r": 150}
    )
    figure.add_bar(
        name="balance", orientation="h", x=[row.balance for row in rows],
        y=list(range(len(rows))),
        marker={"color": [look.paint.against if (row.balance or 0) < 0 else look.paint.accent
                          for row in rows]},
        text=[look.text(row.balance, "money") for row in rows], textposition="outside",
        cliponaxis=False, hoverinfo="text",
        hovertext=lanes.hover(answer, look, "bac", "lump_paid", "balance", "balance_share",
                              "findings_open", title="project_name")[: len(rows)],
        customdata=answer.marks()[: len(rows)],
    )  # fmt: skip
    known = [row.balance or 0 for row in rows]
    most, least = max(0, *known, 0), min(0, *known, 0)
    room = 0.3 * ((most - least) or 1)  # for the words at the ends of the bars
    figure.update_xaxes(visible=False, range=[least - room if least else 0, most + room])
    lanes.name_lanes(figure, [row.project_name for row in rows], width=NAME)
    for lane, row in enumerate(rows):
        word = dictionary.choice_label("balance_state", row.balance_state, look.lang)
        shape = lanes.shape(BALANCES[row.balance_state], look)
        lanes.beside(figure, lane, f"{shape} {word}", look)
    return figure


def related(answer: Answer, look: Look) -> Figure:
    """Related parties by what they were paid; beside it by how many projects."""
    rows = answer.rows[:SHOWN]
    figure = theme.figure(look, height=lanes.height(len(rows), around=56, least=150),
                          margin={"t": 36})  # fmt: skip
    parts = {"lump_related": "money", "related_lines": "count", "projects": "count"}
    ends = [max((row.values[name] for row in rows), default=0) for name in parts]
    panels.split(figure, [answer.label(name, look.lang) for name in parts], ends, look)
    told = lanes.hover(answer, look, *parts, "share_of_total", "top_project", "top_related",
                       title="payee")  # fmt: skip
    for place, (name, unit) in enumerate(parts.items()):
        panels.bars(
            figure, place, name, [row.values[name] for row in rows],
            marker={"color": look.paint.quiet if place else look.paint.against},
            text=[look.text(row.values[name], unit) for row in rows],
            hovertext=told[: len(rows)], customdata=answer.marks()[: len(rows)],
        )  # fmt: skip
    lanes.name_lanes(figure, [row.payee for row in rows], width=NAME)
    return figure
