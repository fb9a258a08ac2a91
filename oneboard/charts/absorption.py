"""What comes from outside and what it brings: money on import gaps, partners, talent."""

from collections.abc import Sequence

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

CLASSES = ("import_gap", "domestic_alternative", "self_controlled", "n/a")
YIELDS = ("outputs_per_million", "income_per_paid")
TRACKS = {"person_years": "points", "outputs_counted": "count", "outputs_per_year": "ratio"}
WIDE = 0.12  # of the widest bar


def money(answer: Answer, look: Look) -> Figure:
    """Money of each field, import gaps first."""
    fields = list(dict.fromkeys(answer.column("tech_field")))
    figure = theme.figure(
        look, height=70 + 28 * len(fields), barmode="stack", margin={"t": 28}
    )  # fmt: skip
    colours = dict(zip(CLASSES, _class_colours(look), strict=True))
    for name, colour in colours.items():
        places = [n for n, row in enumerate(answer) if row.self_reliance == name]
        rows = [answer.rows[n] for n in places]
        figure.add_bar(
            name=name, orientation="h", x=[row.unspent for row in rows],
            y=[fields.index(row.tech_field) for row in rows], marker={"color": colour},
            customdata=[answer.marks()[n] for n in places], hoverinfo="text",
            hovertext=[_money_hover(row, look) for row in rows],
            text=[_inside(row, answer, look) for row in rows],
            textposition="inside", insidetextanchor="middle", textangle=0, constraintext="none",
            textfont={"color": look.paint.ground if name == "import_gap" else look.paint.ink},
        )  # fmt: skip
    sums = [sum(row.unspent or 0 for row in answer if row.tech_field == field) for field in fields]
    figure.update_xaxes(**theme.money_axis(sums, look), showgrid=True)
    figure.update_yaxes(
        tickvals=list(range(len(fields))), ticktext=[theme.short(name, 18) for name in fields],
        range=[len(fields) - 0.4, -0.6], showgrid=False, zeroline=False, ticklabelstandoff=6,
        tickfont={"color": look.paint.ink},
    )  # fmt: skip
    words = [
        (colour, dictionary.choice_label("self_reliance", name, look.lang))
        for name, colour in colours.items()
    ]
    theme.keys(figure, words, look)
    return figure


def _class_colours(look: Look) -> tuple[str, ...]:
    paint = look.paint
    return (paint.against, paint.steps[3], paint.steps[1], paint.quiet)


def _inside(row: Row, answer: Answer, look: Look) -> str:
    """The share of an import gap in its field, where its bar is wide enough to hold it."""
    largest = max(value or 0 for value in answer.column("unspent"))
    wide = row.self_reliance == "import_gap" and (row.unspent or 0) > WIDE * largest
    return look.text(row.money_share, "share") if wide else ""


def _money_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.reliance.money", look.lang, field=theme.escape(row.tech_field),
        name=dictionary.choice_label("self_reliance", row.self_reliance, look.lang),
        money=look.text(row.unspent, "money"), share=look.text(row.money_share, "share"),
        n=row.projects,
    )  # fmt: skip


def partner_kinds(answer: Answer, look: Look) -> Figure:
    """Money, outputs and income of each kind of partner, panel by panel."""
    names = [
        f"{dictionary.choice_label('kind', row.kind, look.lang)} ({row.cooperations})"
        for row in answer
    ]
    return _yields(answer, look, names, "partner_money")


def absorption(answer: Answer, look: Look) -> Figure:
    """Projects with partners above those without, panel by panel."""
    names = [
        f"{dictionary.choice_label('with_partner', row.with_partner, look.lang)} ({row.projects})"
        for row in answer
    ]
    return _yields(answer, look, names, "paid_to_date")


def _yields(answer: Answer, look: Look, names: Sequence[str], paid: str) -> Figure:
    figure = theme.figure(look, height=70 + 34 * len(answer), margin={"t": 30, "b": 4})
    columns = (paid, *YIELDS)
    for place, column in enumerate(columns):
        unit = "money" if column == paid else "ratio"
        panels.bars(
            figure, place, column, answer.column(column),
            marker={"color": look.paint.quiet if column == paid else look.paint.accent},
            text=[f" {_told(value, unit, look)}" for value in answer.column(column)],
            customdata=answer.marks(),
            hovertext=[_yield_hover(answer, row, look) for row in answer],
        )  # fmt: skip
    titles = [dictionary.vocabulary()[column].label(look.lang) for column in columns]
    ends = [max((v or 0 for v in answer.column(column)), default=0) for column in columns]
    panels.split(figure, titles, ends, look)
    _lanes(figure, names)
    return figure


def _told(value: float | None, unit: str, look: Look) -> str:
    """Few cases are no zero: the bar is missing, and a word says why."""
    return text.say("chart.reliance.few", look.lang) if value is None else look.text(value, unit)


def _yield_hover(answer: Answer, row: Row, look: Look) -> str:
    made, income = (
        ("outputs_shared", "income_shared")
        if "outputs_shared" in answer.columns
        else ("outputs_counted", "income_received")
    )
    return text.say(
        "chart.reliance.yield", look.lang, outputs=look.text(row.values[made], "plain"),
        income=look.text(row.values[income], "money"),
    )  # fmt: skip


def tracks(answer: Answer, look: Look) -> Figure:
    """Person-years, outputs, and outputs per person-year of each track."""
    figure = theme.figure(look, height=70 + 34 * len(answer), margin={"t": 30, "b": 4})
    forms = (
        ("person_years", "points"),
        ("outputs_counted", "count"),
        ("outputs_per_year", "ratio"),
    )
    for place, (column, unit) in enumerate(forms):
        colour = look.paint.accent if column == "outputs_per_year" else look.paint.quiet
        panels.bars(
            figure, place, column, answer.column(column), marker={"color": colour},
            text=[f" {_told(value, unit, look)}" for value in answer.column(column)],
            customdata=answer.marks(),
        )  # fmt: skip
    titles = [dictionary.vocabulary()[column].label(look.lang) for column in TRACKS]
    ends = [max((v or 0 for v in answer.column(column)), default=0) for column in TRACKS]
    panels.split(figure, titles, ends, look)
    _lanes(figure, [
        f"{dictionary.choice_label('track', row.track, look.lang)} ({row.people})"
        for row in answer
    ])  # fmt: skip
    return figure


def _lanes(figure: Figure, names: Sequence[str]) -> None:
    figure.update_yaxes(
        tickvals=list(range(len(names))), ticktext=list(names), range=[len(names) - 0.4, -0.6],
        showgrid=False, zeroline=False,
    )  # fmt: skip
