"""What trials became, how old unpaid fees are, and how contracts turn into cash over time."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row


def outcomes(answer: Answer, look: Look) -> Figure:
    """A lane per outcome: how many trials; the fee promised as an outline, what came solid."""
    rows = answer.rows
    figure = theme.figure(
        look, height=lanes.height(len(rows), each=44, around=70, least=330), barmode="overlay",
        margin={"l": 8, "r": 8, "t": 44, "b": 8},
    )  # fmt: skip
    most = max((row.fee_promised or 0 for row in rows), default=0)
    titles = [text.say(f"chart.transfer.{part}", look.lang) for part in ("trials", "fees")]
    panels.split(figure, titles, [max(answer.column("trials")), most], look)
    told = [_outcome_hover(answer, row, look) for row in rows]
    shared = {"hovertext": told, "customdata": answer.marks()}
    panels.bars(
        figure, 0, "trials", answer.column("trials"), marker={"color": look.paint.quiet},
        text=[f" {row.trials}" for row in rows], **shared,
    )  # fmt: skip
    panels.bars(
        figure, 1, "fee_promised", answer.column("fee_promised"), marker=theme.plan(look),
        text=[_of(row, look) for row in rows], **shared,
    )  # fmt: skip
    panels.bars(
        figure, 1, "fee_realised", [row.fee_realised or 0 for row in rows],
        marker={"color": look.paint.accent}, width=0.4, **shared,
    )  # fmt: skip
    names = [dictionary.choice_label("outcome", row.outcome, look.lang) for row in rows]
    lanes.name_lanes(figure, names, width=20)
    return figure


def _of(row: Row, look: Look) -> str:
    return " " + text.say(
        "chart.transfer.of", look.lang, came=look.text(row.fee_realised or 0, "money"),
        promised=look.text(row.fee_promised, "money"),
    )  # fmt: skip


def _outcome_hover(answer: Answer, row: Row, look: Look) -> str:
    lines = [f"<b>{dictionary.choice_label('outcome', row.outcome, look.lang)}</b>"]
    for column in ("trials", "fee_promised", "fee_realised", "fee_owed"):
        shown = look.text(row.values[column], answer.unit(column))
        lines.append(f"{answer.label(column, look.lang)}: {shown}")
    return "<br>".join(lines)


def ageing(answer: Answer, look: Look) -> Figure:
    """A column per band of age: what trials owe below, what other contracts owe above."""
    bands = [_band(row, look) for row in answer]
    tops = [row.owed_later + row.owed_other for row in answer]
    figure = theme.figure(look, height=330, barmode="stack", margin={"t": 40})
    for column, colour in (("owed_later", look.paint.against), ("owed_other", look.paint.quiet)):
        figure.add_bar(
            name=column, x=bands, y=answer.column(column), marker={"color": colour},
            customdata=answer.marks(), hoverinfo="text",
            hovertext=[
                f"{answer.label(column, look.lang)}: {look.text(row.values[column], 'money')}"
                for row in answer
            ],
        )  # fmt: skip
    for band, top, row in zip(bands, tops, answer, strict=True):
        words = text.say(
            "chart.transfer.owed", look.lang, money=look.text(top, "money"), n=row.instalments_owed
        )
        figure.add_annotation(x=band, y=top, text=words, showarrow=False, yshift=11)
    figure.update_yaxes(**theme.money_axis(tops, look))
    theme.keys(figure, [
        (look.paint.against, answer.label("owed_later", look.lang)),
        (look.paint.quiet, answer.label("owed_other", look.lang)),
    ], look)  # fmt: skip
    figure.layout.annotations[-1].update(yshift=34)
    return figure


def _band(row: Row, look: Look) -> str:
    key = "beyond" if row.age_to is None else "band"
    return text.say(f"chart.transfer.{key}", look.lang, low=row.age_from, high=row.age_to)


def over_time(answer: Answer, look: Look) -> Figure:
    """Beside one another in each quarter: contract value as an outline, cash solid."""
    figure = theme.figure(look, height=360, barmode="group", margin={"t": 40})
    quarters = answer.column("quarter")
    for column, mark in (
        ("value_signed", theme.plan(look)),
        ("cash_received", {"color": look.paint.accent}),
    ):
        figure.add_bar(
            name=column, x=quarters, y=answer.column(column), marker=mark,
            customdata=answer.marks(), hoverinfo="text",
            hovertext=[
                f"{answer.label(column, look.lang)}: {look.text(value, 'money')}"
                for value in answer.column(column)
            ],
        )  # fmt: skip
    most = [*answer.column("value_signed"), *answer.column("cash_received")]
    figure.update_yaxes(**theme.money_axis(most, look))
    figure.update_xaxes(type="category")
    theme.keys(figure, [
        (look.paint.soft, text.say("chart.transfer.signed", look.lang)),
        (look.paint.accent, text.say("chart.transfer.came", look.lang)),
    ], look, hollow=(0,))  # fmt: skip
    figure.layout.annotations[-1].update(yshift=34)
    return figure
