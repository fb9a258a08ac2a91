"""Technology transfer: channels with contracts and cash apart, trials on their way to a fee."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

SHOWN = 14
FARTHEST = 1.5  # progress beyond it is drawn at the edge, its label tells the value
PANELS = (
    ("value_earlier", "value_this_year", "value_signed"),
    ("cash_earlier", "cash_this_year", "cash_received"),
)


def channels(answer: Answer, look: Look) -> Figure:
    """A lane per channel: what was signed and what came in, on one scale, this year in colour."""
    rows = answer.rows
    figure = theme.figure(
        look, height=lanes.height(len(rows), each=44, around=86, least=380), barmode="stack",
        margin={"l": 8, "r": 8, "t": 62, "b": 8},
    )  # fmt: skip
    most = max((row.value_signed or row.cash_received or 0 for row in rows), default=0)
    titles = [text.say(f"chart.transfer.{part}", look.lang) for part in ("signed", "came")]
    panels.split(figure, titles, [most, most], look)
    told = [_channel_hover(answer, row, look) for row in rows]
    for place, (earlier, this_year, whole) in enumerate(PANELS):
        labels = [f" {look.text(row.values[whole], 'money')}" for row in rows]
        for column, colour, words in (
            (earlier, look.paint.quiet, [""] * len(rows)),
            (this_year, look.paint.accent, labels),
        ):
            values = [row.values[column] or 0 for row in rows]
            panels.bars(
                figure, place, column, values, marker={"color": colour}, text=words,
                hovertext=told, customdata=answer.marks(),
            )  # fmt: skip
    names = [dictionary.choice_label("mode", row.mode, look.lang) for row in rows]
    lanes.name_lanes(figure, names, width=24)
    theme.keys(figure, [
        (look.paint.accent, text.say("chart.transfer.this_year", look.lang)),
        (look.paint.quiet, text.say("chart.transfer.earlier", look.lang)),
    ], look)  # fmt: skip
    figure.layout.annotations[-1].update(yshift=52)
    return figure


def _channel_hover(answer: Answer, row: Row, look: Look) -> str:
    name = dictionary.choice_label("mode", row.mode, look.lang)
    columns = ("contracts", "value_signed", "value_internal", "cash_received", "cash_internal")
    lines = [
        f"{answer.label(column, look.lang)}: {look.text(row.values[column], answer.unit(column))}"
        for column in columns
    ]
    return "<br>".join([f"<b>{name}</b>", *lines])


def trials(answer: Answer, look: Look) -> Figure:
    """A bullet per open trial: the bar is what is reached of the trigger, the tick time gone."""
    rows = answer.rows[:SHOWN]
    places = list(range(len(rows)))
    figure = theme.figure(
        look, height=lanes.height(len(rows), each=50, around=90, least=380),
        margin={"l": 8, "r": 140, "t": 40, "b": 8},
    )  # fmt: skip
    told = lanes.hover(
        answer, look, "counterparty", "trial_end", "trigger_value", "trigger_actual",
        "trigger_progress", "trial_used", "amount_total", title="contract_name",
    )[: len(rows)]  # fmt: skip
    reach = [min(row.trigger_progress or 0, FARTHEST) for row in rows]
    figure.add_bar(
        name="trigger_progress", orientation="h", x=reach, y=places, width=0.5,
        marker={"color": [look.status(row.trial_light) for row in rows]},
        hovertext=told, hoverinfo="text", customdata=answer.marks()[: len(rows)],
    )  # fmt: skip
    figure.add_scatter(
        name="trial_used", mode="markers", y=places,
        x=[None if row.trial_used is None else min(row.trial_used, FARTHEST) for row in rows],
        marker={"symbol": "line-ns", "size": 26, "line": {"color": look.paint.ink, "width": 2.5}},
        hovertext=told, hoverinfo="text", customdata=answer.marks()[: len(rows)],
    )  # fmt: skip
    figure.add_vline(x=1, line={"color": look.paint.soft, "width": 1, "dash": "dot"})
    lanes.name_lanes(figure, [row.project_name or row.contract_name for row in rows], width=16)
    lanes.beside_head(figure, text.say("chart.transfer.days_left", look.lang), look)
    for lane, row in enumerate(rows):
        words = f"{look.text(row.trigger_progress, 'share')} · {look.text(row.days_left, 'days')}"
        lanes.beside(figure, lane, f"{lanes.shape(row.trial_light, look)} {words}", look)
    figure.update_xaxes(
        tickformat=".0%", range=[0, max([1.15, *reach, *(_used(row) for row in rows)]) * 1.05]
    )
    theme.keys(figure, [
        (look.paint.ok, text.say("chart.transfer.progress", look.lang)),
        (look.paint.ink, text.say("chart.transfer.time", look.lang)),
    ], look)  # fmt: skip
    figure.layout.annotations[-1].update(yshift=34)
    return figure


def _used(row: Row) -> float:
    return min(row.trial_used or 0, FARTHEST)
