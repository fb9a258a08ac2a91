"""The transfer agents' book: both sides of each field, and what every agent brings together."""

from plotly.graph_objects import Figure

from oneboard import text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

SIDES = (
    ("demands_unmatched", "demands_open"),
    ("technologies_unmatched", "technologies_owned"),
)
AGENT_PANELS = ("contracts", "value_signed", "cash_received", "cycle_days")


def by_field(answer: Answer, look: Look) -> Figure:
    """A lane per field: demands to the left, technologies to the right; unmatched in colour."""
    rows = answer.rows
    figure = theme.figure(
        look, height=lanes.height(len(rows), each=27, around=80), barmode="overlay",
        margin={"l": 8, "r": 8, "t": 54, "b": 8}, bargap=0.3,
    )  # fmt: skip
    titles = [text.say(f"chart.matching.{side}", look.lang) for side in ("demands", "offers")]
    ends = [max(answer.column(whole)) for _, whole in SIDES]
    panels.split(figure, titles, ends, look)
    told = [_field_hover(answer, row, look) for row in rows]
    for place, (unmatched, whole) in enumerate(SIDES):
        labels = [f" {row.values[unmatched]} / {row.values[whole]}" for row in rows]
        for column, colour, words in (
            (whole, look.paint.quiet, labels),
            (unmatched, look.paint.against, [""] * len(rows)),
        ):
            panels.bars(
                figure, place, column, answer.column(column), marker={"color": colour},
                text=words, hovertext=told, customdata=answer.marks(),
            )  # fmt: skip
    lanes.name_lanes(figure, [_field(row, look) for row in rows], width=14)
    theme.keys(figure, [
        (look.paint.against, text.say("chart.matching.unmatched", look.lang)),
        (look.paint.quiet, text.say("chart.matching.all", look.lang)),
    ], look)  # fmt: skip
    figure.layout.annotations[-1].update(yshift=46)
    return figure


def _field(row: Row, look: Look) -> str:
    if row.match_field == "?":
        return text.say("chart.matching.no_field", look.lang)
    return row.match_field


def _field_hover(answer: Answer, row: Row, look: Look) -> str:
    lines = [f"<b>{theme.escape(_field(row, look))}</b>"]
    lines += [
        f"{answer.label(column, look.lang)}: {row.values[column]}"
        for side in SIDES
        for column in side
    ]
    return "<br>".join(lines)


def agents(answer: Answer, look: Look) -> Figure:
    """A lane per agent: contracts, their value, the cash that came, days from output to deal."""
    rows = answer.rows
    figure = theme.figure(
        look, height=lanes.height(len(rows), each=34, around=70), bargap=0.4,
        margin={"l": 8, "r": 8, "t": 30, "b": 8},
    )  # fmt: skip
    titles = [answer.label(column, look.lang) for column in AGENT_PANELS]
    money = max((row.value_signed or 0 for row in rows), default=0)
    days = max((row.cycle_days or 0 for row in rows), default=0)
    ends = [max(answer.column("contracts")), money, money, days]
    panels.split(figure, titles, ends, look)
    told = [_agent_hover(answer, row, look) for row in rows]
    for place, column in enumerate(AGENT_PANELS):
        panels.bars(
            figure, place, column, [row.values[column] for row in rows],
            marker={"color": _colour(column, look)}, hovertext=told, customdata=answer.marks(),
            text=[_told(answer, row, column, look) for row in rows],
        )  # fmt: skip
    lanes.name_lanes(figure, [_agent(row, look) for row in rows], width=14)
    return figure


def _told(answer: Answer, row: Row, column: str, look: Look) -> str:
    """A median says on how many contracts it stands."""
    words = f" {look.text(row.values[column], answer.unit(column))}"
    return f"{words} (n={row.timed})" if column == "cycle_days" and row.timed else words


def _colour(column: str, look: Look) -> str:
    return look.paint.accent if column == "cash_received" else look.paint.quiet


def _agent(row: Row, look: Look) -> str:
    if row.agent_key == "-":
        return text.say("chart.matching.no_agent", look.lang)
    return row.agent or row.agent_key


def _agent_hover(answer: Answer, row: Row, look: Look) -> str:
    lines = [f"<b>{theme.escape(_agent(row, look))}</b>"]
    for column in ("contracts", "firms", "trials_open", "fee_owed", "assigned", "cash_days"):
        shown = look.text(row.values[column], answer.unit(column))
        lines.append(f"{answer.label(column, look.lang)}: {shown}")
    return "<br>".join(lines)
