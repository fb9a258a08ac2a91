"""What stands behind the innovation points: evidence, the rule book and its caps."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

SHOWN = 15
RULES = 22
NAMED = 1.7  # a full cap ends early, so that the name of the pillar fits behind it


def evidence(answer: Answer, look: Look) -> Figure:
    """Points with evidence as a bar, those without hatched at its end; the share beside it."""
    rows = answer.rows[:SHOWN]
    figure = theme.figure(
        look, height=430, margin={"l": 8, "r": 84, "t": 26, "b": 8}, barmode="stack", bargap=0.3
    )
    told = lanes.hover(
        answer, look, "evidenced_share", "points_evidenced", "points_unproven", "award_count"
    )[: len(rows)]
    paints = {
        "points_evidenced": {"color": look.paint.accent},
        "points_unproven": theme.forecast(look.paint.against),
    }
    for column, paint in paints.items():
        figure.add_bar(
            name=column, orientation="h", x=[getattr(row, column) for row in rows],
            y=list(range(len(rows))), marker=paint, customdata=answer.marks()[: len(rows)],
            hovertext=told, hoverinfo="text",
        )  # fmt: skip
    lanes.name_lanes(figure, [row.department for row in rows])
    figure.update_yaxes(tickfont={"color": look.paint.ink}, ticklabelstandoff=6)
    figure.update_xaxes(showgrid=True, rangemode="tozero")
    for lane, row in enumerate(rows):
        share = look.text(row.evidenced_share, "share")
        lanes.beside(figure, lane, f"{lanes.shape(row.state, look)} {share}", look)
    theme.keys(figure, [
        (look.paint.accent, text.say("chart.points.evidenced", look.lang)),
        (look.paint.against, f"▨ {text.say('chart.points.unproven', look.lang)}"),
    ], look)  # fmt: skip
    return figure


def rules(answer: Answer, look: Look) -> Figure:
    """The rule book: what each rule brought, what its cap took, how near one person came to it."""
    rows = answer.rows[:RULES]
    figure = theme.figure(
        look, height=lanes.height(len(rows), each=26, around=48), barmode="stack", bargap=0.3,
        margin={"l": 8, "r": 150, "t": 26, "b": 8},
    )  # fmt: skip
    brought = [max(row.points_awarded + row.points_cut, 0) for row in rows]
    titles = [text.say(f"chart.points.rule_{part}", look.lang) for part in ("points", "cap")]
    panels.split(figure, titles, [max(brought, default=1), NAMED], look)
    _rule_bars(figure, answer, rows, look)
    width = 16 if look.lang == "zh" else 32
    lanes.name_lanes(figure, [row.item or row.rule_code for row in rows], width=width)
    for lane, row in enumerate(rows):
        lanes.beside(figure, lane, _terms(row, look), look)
        if not lane or row.pillar != rows[lane - 1].pillar:
            _begin(figure, row, lane, look)
    book = max((row.version for row in rows if row.version), default=None)
    lanes.beside_head(
        figure, text.say("chart.points.rule_head", look.lang, version=theme.escape(book)), look
    )
    return figure


def _begin(figure: Figure, row: Row, lane: int, look: Look) -> None:
    """The name of a pillar at its first rule, and a line above it."""
    if lane:
        panels.rule(figure, lane - 0.5, look)
    figure.add_annotation(
        text=dictionary.choice_label("pillar", row.pillar, look.lang), xref="paper", x=1, y=lane,
        xanchor="right", showarrow=False, font={"color": look.paint.soft},
    )  # fmt: skip


def _rule_bars(figure: Figure, answer: Answer, rows: tuple[Row, ...], look: Look) -> None:
    told = [_told(answer, row, look) for row in rows]
    more = {"customdata": answer.marks()[: len(rows)], "hovertext": told}
    panels.bars(
        figure, 0, "points_awarded", [max(row.points_awarded, 0) for row in rows],
        marker={"color": look.paint.accent}, **more,
    )  # fmt: skip
    panels.bars(
        figure, 0, "points_cut", [row.points_cut for row in rows],
        marker=theme.forecast(look.paint.against),
        text=[_brought(row, look) for row in rows], **more,
    )  # fmt: skip
    panels.bars(
        figure, 1, "cap_used", [row.cap_used for row in rows],
        marker={"color": [_near(row, look) for row in rows]},
        text=[f" {look.text(row.cap_used, 'share')}" for row in rows], **more,
    )  # fmt: skip


def _brought(row: Row, look: Look) -> str:
    words = f" {look.text(row.points_awarded, 'points')}"
    return f"{words} ({look.text(-row.points_cut, 'points')})" if row.points_cut else words


def _near(row: Row, look: Look) -> str:
    """Only a cap that was reached has a colour."""
    return look.paint.against if row.cap_used and row.cap_used > 0.999 else look.paint.quiet


def _terms(row: Row, look: Look) -> str:
    return text.say(
        "chart.points.rule",
        look.lang,
        base=look.text(row.base_points, "level"),
        cap=look.text(row.cap, "level"),
    )


def _told(answer: Answer, row: Row, look: Look) -> str:
    parts = [
        f"{answer.label(name, look.lang)}: {look.text(getattr(row, name), answer.unit(name))}"
        for name in ("points_awarded", "award_count", "awards_cut", "points_cut", "cap_used")
    ]
    pillar = dictionary.choice_label("pillar", row.pillar, look.lang)
    name = f"{theme.escape(row.rule_code)} {theme.escape(row.item)}"
    return "<br>".join([f"<b>{name}</b> ({pillar})", *parts])
