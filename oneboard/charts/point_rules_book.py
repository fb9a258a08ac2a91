"""The rule book and what became of the claims under it."""

from collections.abc import Sequence

from plotly.graph_objects import Figure

from oneboard import text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

RULES = 24
QUARTERS = 12
HIGH = 380


def book(answer: Answer, look: Look) -> Figure:
    """Base points of every rule: the version before hollow, now filled, tried ones a diamond."""
    rows = answer.rows[:RULES]
    figure = theme.figure(
        look, height=lanes.height(len(rows), each=26, around=56),
        margin={"l": 8, "r": 190, "t": 40, "b": 8},
    )  # fmt: skip
    told = [_told(answer, row, look) for row in rows]
    for lane, row in enumerate(rows):
        figure.add_scatter(
            name="between", mode="lines", x=[row.base_before, row.base_points], y=[lane, lane],
            line={"color": look.paint.quiet, "width": 3}, hoverinfo="skip",
        )  # fmt: skip
    for name, marker in _marks(look).items():
        figure.add_scatter(
            name=name, mode="markers", x=[row.values[name] for row in rows],
            y=list(range(len(rows))), marker=marker, hovertext=told, hoverinfo="text",
        )  # fmt: skip
    width = 16 if look.lang == "zh" else 32
    lanes.name_lanes(figure, [row.item or row.rule_code for row in rows], width=width)
    figure.update_xaxes(showgrid=True, zeroline=True)
    for lane, row in enumerate(rows):
        lanes.beside(figure, lane, _terms(row, look), look)
        if lane and row.pillar != rows[lane - 1].pillar:
            panels.rule(figure, lane - 0.5, look)
    _keys(figure, rows, look)
    return figure


def _marks(look: Look) -> dict[str, dict]:
    paint = look.paint
    return {
        "base_before": {
            "size": 12, "color": paint.ground, "line": {"width": 2, "color": paint.accent},
        },
        "base_points": {"size": 12, "color": paint.accent},
        "base_new": {"size": 12, "color": paint.against, "symbol": "diamond"},
    }  # fmt: skip


def _keys(figure: Figure, rows: Sequence[Row], look: Look) -> None:
    now, before = rows[0].version, rows[0].version_before
    words = [(look.paint.accent, _say("version", look, version=theme.escape(now)))]
    if before:
        words.append((look.paint.accent, _say("version", look, version=theme.escape(before))))
    if any(row.base_new is not None or row.cap_new is not None for row in rows):
        words.append((look.paint.against, _say("tried", look)))
    theme.keys(figure, words, look, hollow=(1,) if before else ())


def _terms(row: Row, look: Look) -> str:
    words = text.say(
        "chart.points.rule", look.lang, base=look.text(row.base_points, "level"),
        cap=look.text(row.cap, "level"),
    )  # fmt: skip
    return f"<b>{words}</b>" if _is_changed(row) else words


def _is_changed(row: Row) -> bool:
    return row.version_before is not None and (
        row.base_before != row.base_points or row.cap_before != row.cap
    )


def _told(answer: Answer, row: Row, look: Look) -> str:
    names = ("base_before", "base_points", "base_new", "cap_before", "cap", "cap_new")
    parts = [
        f"{answer.label(name, look.lang)}: {look.text(row.values[name], 'level')}"
        for name in names
        if row.values[name] is not None
    ]
    return "<br>".join([f"<b>{theme.escape(row.rule_code)} {theme.escape(row.item)}</b>", *parts])


def claims(answer: Answer, look: Look) -> Figure:
    """Claims of each quarter by what became of them; the part turned down above the bar."""
    rows = answer.rows[-QUARTERS:]
    figure = theme.figure(
        look, height=HIGH, margin={"l": 8, "r": 8, "t": 40, "b": 8}, barmode="stack", bargap=0.25
    )
    quarters = [row.quarter for row in rows]
    told = lanes.hover(
        answer, look, *_paints(look), "refused_share", title="quarter"
    )[-QUARTERS:]  # fmt: skip
    for name, marker in _paints(look).items():
        figure.add_bar(
            name=name, x=quarters, y=[row.values[name] for row in rows], marker=marker,
            customdata=answer.marks()[-QUARTERS:], hovertext=told, hoverinfo="text",
        )  # fmt: skip
    for row in rows:
        figure.add_annotation(
            x=row.quarter, y=sum(row.values[name] for name in _paints(look)), yanchor="bottom",
            text=look.text(row.refused_share, "share"), showarrow=False,
            font={"color": look.paint.soft},
        )  # fmt: skip
    figure.update_xaxes(type="category")
    figure.update_yaxes(rangemode="tozero")
    paints = {name: str(marker["color"]) for name, marker in _paints(look).items()}
    paints["refused_share"] = look.paint.soft
    words = [(colour, answer.label(name, look.lang)) for name, colour in paints.items()]
    theme.keys(figure, words, look, hollow=(4,))
    return figure


def _paints(look: Look) -> dict[str, dict]:
    return {
        "approved_items": {"color": look.paint.accent},
        "refused_items": {"color": look.paint.against},
        "appealed_items": theme.forecast(look.paint.against),
        "claimed_items": theme.forecast(look.paint.quiet),
    }


def refusals(answer: Answer, look: Look) -> Figure:
    """The part of each rule's claims that was turned down; how many of how many beside it."""
    rows = answer.rows[:RULES]
    figure = theme.figure(
        look, height=HIGH, margin={"l": 8, "r": 150, "t": 26, "b": 8}, bargap=0.3
    )  # fmt: skip
    told = lanes.hover(
        answer, look, "approved_items", "refused_items", "appealed_items", "claimed_items",
        "refused_share", title="item",
    )[: len(rows)]  # fmt: skip
    figure.add_bar(
        name="refused_share", orientation="h", x=[row.refused_share for row in rows],
        y=list(range(len(rows))), marker={"color": look.paint.against}, hovertext=told,
        text=[f" {look.text(row.refused_share, 'share')}" for row in rows], hoverinfo="text",
        textposition="outside", cliponaxis=False, customdata=answer.marks()[: len(rows)],
    )  # fmt: skip
    lanes.name_lanes(figure, [row.item or row.rule_code for row in rows], width=16)
    most = max((row.refused_share or 0 for row in rows), default=0)
    figure.update_xaxes(visible=False, range=[0, 1.25 * (most or 1)])
    for lane, row in enumerate(rows):
        lanes.beside(figure, lane, _counted(row, look), look)
    return figure


def _counted(row: Row, look: Look) -> str:
    decided = row.approved_items + row.refused_items
    key = "appeals" if row.appealed_items else "decided"
    return _say(key, look, n=row.refused_items, all=decided, appeals=row.appealed_items)


def _say(key: str, look: Look, **words: object) -> str:
    return text.say(f"chart.point_rules.{key}", look.lang, **words)
