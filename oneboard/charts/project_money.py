"""One project's money over its life: planned, paid, committed, earned."""

from plotly.graph_objects import Figure

from oneboard import format as form
from oneboard import text
from oneboard.charts import scurve, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer

HEIGHT = 190
NAMES = ("planned_to_date", "engaged_to_date", "paid_to_date", "earned_to_date")
GRID = 0.12  # of the height: how far apart the names at the ends stand


def burn(answer: Answer, look: Look) -> Figure:
    """Running sums; the plan goes on past today, where the others end and carry their names."""
    figure = theme.figure(look, height=HEIGHT, margin={"t": 20, "r": 124})
    values = [value for name in NAMES for value in answer.column(name)]
    figure.update_yaxes(theme.money_axis(values, look))
    for name, line in _lines(look).items():
        _curve(figure, answer, look, name, line)
    periods = answer.column("period")
    januaries = [n for n, period in enumerate(periods) if period.endswith("-01")]
    figure.update_xaxes(
        tickvals=januaries, ticktext=[periods[n] for n in januaries],
        range=[-0.5, len(periods) - 0.5],
    )  # fmt: skip
    _today(figure, answer, look)
    _ends(figure, answer, look)
    return figure


def _lines(look: Look) -> dict[str, dict]:
    paint = look.paint
    return {
        "planned_to_date": {"color": paint.soft, "width": 1.5, "dash": "dash"},
        "engaged_to_date": {"color": paint.against, "width": 1.5, "dash": "dot"},
        "paid_to_date": {"color": paint.against, "width": 3},
        "earned_to_date": {"color": paint.accent, "width": 2.5},
    }


def _curve(figure: Figure, answer: Answer, look: Look, name: str, line: dict) -> None:
    known = [(n, row) for n, row in enumerate(answer) if row.values[name] is not None]
    label = answer.label(name, look.lang)
    figure.add_scatter(
        name=name, mode="lines+markers", line=line, marker={"size": 3, "color": line["color"]},
        x=[n for n, _ in known], y=[row.values[name] for _, row in known], hoverinfo="text",
        customdata=[[row.project_id, row.period] for _, row in known],
        hovertext=[
            f"{row.period}<br>{label}: {look.text(row.values[name], 'money')}"
            for _, row in known
        ],
    )  # fmt: skip


def _today(figure: Figure, answer: Answer, look: Look) -> None:
    """The month of the data; the line stands at its end."""
    month = form.month(answer.stamp.as_of)
    if month in answer.column("period"):
        figure.add_vline(
            x=answer.column("period").index(month), line={"color": look.paint.ink, "width": 1}
        )


def _ends(figure: Figure, answer: Answer, look: Look) -> None:
    """Each curve is named at the right edge, never one name over the other."""
    known = {
        name: [value for value in answer.column(name) if value is not None][-1:] for name in NAMES
    }
    ends = {name: found[0] for name, found in known.items() if found}
    below = scurve.spread([-v for v in ends.values()], GRID * figure.layout.yaxis.range[1])
    for (name, value), depth in zip(ends.items(), below, strict=True):
        words = f"{text.say(f'chart.project.{name}', look.lang)} <b>{look.text(value, 'money')}</b>"
        colour = _lines(look)[name]["color"]
        figure.add_annotation(theme.end_label(1, -depth, words, colour, xref="paper", align="left"))
