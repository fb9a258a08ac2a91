"""The ladder of evidence under every kind of claim, and where to verify next."""

from collections.abc import Mapping

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

STEPS = ("verified", "documented", "self", "none")  # the strongest first
LEVELS = {
    "verified": "independently_verified", "documented": "documented", "self": "self_reported",
    "none": "none",
}  # fmt: skip
SHOWN = 14
INSIDE = 0.1  # a part narrower than this has no room for its share


def paint(level: str | None, look: Look) -> str:
    """Two blues for what has papers, a grey for somebody's word, and a warning for nothing."""
    steps = {
        "independently_verified": look.paint.accent, "documented": look.paint.steps[3],
        "self_reported": look.paint.quiet,
    }  # fmt: skip
    return steps.get(level or "none", look.paint.against)


def ladder(answer: Answer, look: Look) -> Figure:
    """Two panels of full bars: shares of the claims, shares of the money behind them."""
    return _ladder(answer, look, {"claims": "claims", "money": "claim_money"})


def by_number(answer: Answer, look: Look) -> Figure:
    """The first of the two panels alone."""
    return _ladder(answer, look, {"claims": "claims"}).update_xaxes(range=[0, 1.5])


def _ladder(answer: Answer, look: Look, measures: Mapping[str, str]) -> Figure:
    """`measures`: the beginning of the columns of the parts, and the column of the whole."""
    rows = answer.rows
    figure = theme.figure(
        look, height=390, margin={"l": 8, "r": 8, "t": 48, "b": 30}, barmode="stack", bargap=0.35
    )
    heads = [text.say(f"chart.evidence.by_{part}", look.lang) for part in measures]
    panels.split(figure, heads, [1] * len(heads), look)
    figure.update_xaxes(range=[0, 1.32])
    for place, (part, whole) in enumerate(measures.items()):
        for step in STEPS:
            _parts(figure, answer, place, f"{part}_{step}", whole, LEVELS[step], look)
        _totals(figure, rows, place, whole, look)
    names = [dictionary.choice_label("claim_kind", row.claim_kind, look.lang) for row in rows]
    lanes.name_lanes(figure, names, width=20)
    panels.note(figure, text.say("chart.evidence.rule", look.lang), look)
    words = [
        (paint(level, look), dictionary.choice_label("evidence_level", level, look.lang))
        for level in LEVELS.values()
    ]
    theme.keys(figure, words, look)
    figure.layout.annotations[-1].update(yshift=46)
    return figure


def _parts(
    figure: Figure, answer: Answer, place: int, column: str, whole: str, level: str, look: Look
) -> None:
    shares = [_share(row, column, whole) for row in answer]
    unit = answer.unit(column)
    hatched = level in ("self_reported", "none")
    figure.add_bar(
        name=column, orientation="h", xaxis=panels.axis(place), x=shares,
        y=list(range(len(answer))), customdata=answer.marks(), hoverinfo="text",
        marker={
            "color": paint(level, look),
            "pattern": {"shape": "/" if hatched else "", "fillmode": "overlay", "size": 5},
        },
        text=["" if hatched or (share or 0) < INSIDE else f"{share:.0%}" for share in shares],
        textposition="inside", insidetextanchor="middle",
        hovertext=[
            f"{answer.label(column, look.lang)}: {look.text(row.values[column], unit)}"
            f" ({look.text(share, 'share')})"
            for row, share in zip(answer, shares, strict=True)
        ],
    )  # fmt: skip


def _share(row: Row, column: str, whole: str) -> float | None:
    return (row.values[column] or 0) / row.values[whole] if row.values[whole] else None


def _totals(figure: Figure, rows: tuple[Row, ...], place: int, whole: str, look: Look) -> None:
    for lane, row in enumerate(rows):
        value = row.values[whole]
        if whole == "claims":
            words, at = text.say("chart.evidence.claims", look.lang, n=f"{value:,}"), 1.0
        elif value:
            words, at = look.text(value, "money"), 1.0
        else:
            words, at = text.say("chart.evidence.no_money", look.lang), 0.0
        figure.add_annotation(
            text=words, xref=panels.axis(place), x=at, y=lane, xanchor="left", xshift=6,
            showarrow=False, font={"color": look.paint.soft},
        )  # fmt: skip


def next(answer: Answer, look: Look) -> Figure:
    """Bars of the money still to be spent, in the colour of the project's evidence."""
    rows = answer.rows[:SHOWN]
    figure = theme.figure(look, height=390, margin={"l": 8, "r": 8, "t": 26, "b": 8})
    figure.add_bar(
        name="proof_money", orientation="h", x=[row.proof_money for row in rows],
        y=list(range(len(rows))), customdata=answer.marks()[: len(rows)], hoverinfo="text",
        marker={"color": [paint(row.evidence_level, look) for row in rows]},
        hovertext=[_told(answer, row, look) for row in rows], textposition="outside",
        cliponaxis=False, text=[_label(row, look) for row in rows],
    )  # fmt: skip
    largest = max((row.proof_money or 0 for row in rows), default=0)
    figure.update_xaxes(range=[0, largest * 1.5 or 1], visible=False)
    width = 16 if look.lang == "zh" else 30
    lanes.name_lanes(figure, [row.project_name or row.project_id for row in rows], width=width)
    figure.update_yaxes(tickfont={"color": look.paint.ink})
    words = [
        (paint(level, look), dictionary.choice_label("evidence_level", level, look.lang))
        for level in LEVELS.values()
    ]
    theme.keys(figure, words, look)
    return figure


def _label(row: Row, look: Look) -> str:
    money = look.text(row.proof_money, "money")
    share = look.text(row.unproven_share, "share")
    return " " + text.say("chart.evidence.unproven", look.lang, money=money, share=share)


def _told(answer: Answer, row: Row, look: Look) -> str:
    columns = (
        "proof_money", "unproven_share", "claims_unproven", "breakthroughs_unproven",
        "levels_unproven", "outputs_unproven", "awards_unproven", "benefit_unproven",
        "forecast_unproven",
    )  # fmt: skip
    lines = [
        f"{answer.label(name, look.lang)}: {look.text(row.values[name], answer.unit(name))}"
        for name in columns
        if row.values[name]
    ]
    head = f"<b>{theme.escape(row.project_name)}</b> {theme.escape(row.department)}"
    return "<br>".join([head, *lines])
