"""What results will sell for: the fan of the years, and the evidence under it."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import fan, lanes, panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

LINES = (
    ("revenue_high", "quiet", "dot"),
    ("revenue_low", "quiet", "dot"),
    ("revenue_first", "soft", "dot"),
    ("revenue_base", "accent", "dash"),
    ("revenue_weighted", "against", "dash"),
    ("revenue_came", "ink", "solid"),
)
KEYS = (
    ("ink", "came"), ("soft", "first"), ("accent", "base"), ("against", "weighted"),
    ("quiet", "range"),
)  # fmt: skip
HOLLOW = "revenue_first"
UNNAMED = ("revenue_low", "revenue_high")  # the edges of the range
CLOSE = 0.06  # of the largest value: labels nearer than this would touch
APART, LIFT = 14, 10  # pixels
PROVEN = ("documented", "independently_verified")


def by_year(answer: Answer, look: Look) -> Figure:
    """What came solid, what was first said hollow; ahead the forecasts dashed in their range."""
    figure = theme.figure(look, height=390, margin={"l": 8, "r": 70, "t": 26, "b": 8})
    fan.band(figure, answer, look)
    for column, colour, dash in LINES:
        _line(figure, answer, column, getattr(look.paint, colour), dash, look)
    _name_ends(figure, answer, look)
    values = [v for column, *_ in LINES for v in answer.column(column)]
    figure.update_yaxes(theme.money_axis(values, look))
    years = answer.column("year")
    figure.update_xaxes(
        tickvals=years, ticktext=[str(year) for year in years],
        range=[min(years) - 0.3, max(years) + 0.3],
    )  # fmt: skip
    words = [
        (getattr(look.paint, colour), text.say(f"chart.forecasts.{word}", look.lang))
        for colour, word in KEYS
    ]
    theme.keys(figure, words, look, hollow=(1,))
    return figure


def _line(figure: Figure, answer: Answer, column: str, colour: str, dash: str, look: Look) -> None:
    fill = look.paint.ground if column == HOLLOW else colour
    figure.add_scatter(
        name=column, mode="lines+markers", x=answer.column("year"), y=answer.column(column),
        line={"color": colour, "width": 2, "dash": dash}, customdata=answer.marks(),
        marker={"size": 8, "color": fill, "line": {"color": colour, "width": 1.5}},
        hoverinfo="text", hovertext=[_told(answer, row, column, look) for row in answer],
    )  # fmt: skip


def _name_ends(figure: Figure, answer: Answer, look: Look) -> None:
    """The last value of each line beside it; of two that lie close the upper one is raised."""
    ends: list[tuple[int, float, str]] = []
    for column, colour, _ in LINES:
        known = [row for row in answer if row.values[column] is not None]
        if known and column not in UNNAMED:
            last = known[-1]
            ends.append((last.year, last.values[column], getattr(look.paint, colour)))
    near = CLOSE * max((v or 0 for column, *_ in LINES for v in answer.column(column)), default=0)
    for year, value, colour in ends:
        others = [v for y, v, c in ends if y == year and c != colour and abs(v - value) < near]
        shift = APART if others and value > max(others) else 0
        shift += LIFT if min([value, *others]) < near else 0  # clear of the years below
        told = look.text(value, "money")
        figure.add_annotation(theme.end_label(year, value, told, colour, yshift=shift))


def _told(answer: Answer, row: Row, column: str, look: Look) -> str:
    words = f"{answer.label(column, look.lang)}: {look.text(row.values[column], 'money')}"
    projects = answer.label("forecast_projects", look.lang)
    return f"<b>{row.year}</b><br>{words}<br>{projects}: {row.forecast_projects}"


def evidence(answer: Answer, look: Look) -> Figure:
    """The ladder, the strongest step on top; what rests on somebody's word alone is hatched."""
    rows = list(reversed(answer.rows))
    marks = list(reversed(answer.marks()))
    figure = theme.figure(look, height=260, margin={"l": 8, "r": 8, "t": 8, "b": 30})
    told = list(reversed(_levels(answer, look)))
    figure.add_bar(
        name="revenue_base", orientation="h", x=[row.revenue_base for row in rows],
        y=list(range(len(rows))), customdata=marks, hovertext=told, hoverinfo="text",
        marker=_proof(rows, look), textposition="outside", cliponaxis=False,
        text=[_ladder_words(row, look) for row in rows],
    )  # fmt: skip
    largest = max(row.revenue_base for row in rows)
    figure.update_xaxes(range=[0, largest * 1.7 or 1], visible=False)
    names = [
        dictionary.choice_label("evidence_level", row.evidence_level, look.lang) for row in rows
    ]
    lanes.name_lanes(figure, names, width=24)
    figure.update_yaxes(tickfont={"color": look.paint.ink})
    panels.note(figure, f"▨ {text.say('chart.forecasts.unproven', look.lang)}", look)
    return figure


def _proof(rows: list[Row], look: Look) -> dict:
    proven = [row.evidence_level in PROVEN for row in rows]
    return {
        "color": [look.paint.accent if known else look.paint.against for known in proven],
        "pattern": {
            "shape": ["" if known else "/" for known in proven], "fillmode": "overlay", "size": 5,
        },
    }  # fmt: skip


def _ladder_words(row: Row, look: Look) -> str:
    return " " + text.say(
        "chart.forecasts.step", look.lang, money=look.text(row.revenue_base, "money"),
        share=look.text(row.revenue_share, "share"), n=row.forecast_projects,
    )  # fmt: skip


def _levels(answer: Answer, look: Look) -> list[str]:
    columns = ("revenue_base", "revenue_share", "forecast_projects", "revenue_outside")
    return [
        "<br>".join(
            f"{answer.label(name, look.lang)}: {look.text(row.values[name], answer.unit(name))}"
            for name in columns
        )
        for row in answer
    ]
