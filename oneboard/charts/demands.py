"""Demands and what answers them: money put in, projects at work, the market waiting."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

LIGHTS = {"none": "risk", "past": "risk", "late": "watch", "answered": "ok"}
LANE, AROUND = 26, 60  # pixels
LEAST = 430  # pixels, so that few directives fill their card
SHOWN = 22  # lanes; the rest is told in words
MARK = 0.06  # of the longest bar: how far the mark stands before it


def directives(answer: Answer, look: Look) -> Figure:
    """One bar per directive: the money of the projects that answer it."""
    figure = _lanes(answer, look)
    figure.update_layout(height=max(LEAST, figure.layout.height))
    _money(figure, answer, 0, look)
    panels.split(figure, [_heading("unspent", look)], [_top(answer, "unspent")], look)
    _room(figure, answer, 0)
    return figure


def needs(answer: Answer, look: Look) -> Figure:
    """The market of each need beside the money of the projects that answer it."""
    figure = _lanes(answer, look)
    rows = answer.rows[:SHOWN]
    panels.bars(
        figure, 0, "market_size", [row.market_size for row in rows], marker=theme.plan(look),
        text=[f" {look.text(row.market_size, 'money')}" for row in rows],
        customdata=answer.marks()[:SHOWN], hovertext=[_hover(row, look) for row in rows],
    )  # fmt: skip
    _money(figure, answer, 1, look)
    titles = [_heading(name, look) for name in ("market_size", "unspent")]
    panels.split(figure, titles, [_top(answer, "market_size"), _top(answer, "unspent")], look)
    _room(figure, answer, 1)
    return figure


def _lanes(answer: Answer, look: Look) -> Figure:
    rows = answer.rows[:SHOWN]
    figure = theme.figure(look, height=AROUND + LANE * len(rows), margin={"t": 30, "b": 24})
    width = 20 if look.lang == "zh" else 30
    figure.update_yaxes(
        tickvals=list(range(len(rows))), range=[len(rows) - 0.4, -0.6], showgrid=False,
        ticktext=[theme.short(row.title, width) for row in rows], zeroline=False,
    )  # fmt: skip
    if len(answer) > SHOWN:
        more = text.say("chart.alignment.more", look.lang, n=len(answer) - SHOWN)
        panels.note(figure, more, look)
    return figure


def _room(figure: Figure, answer: Answer, place: int) -> None:
    """Let the axis begin a little before zero, where the marks stand."""
    axis = panels.axis(place).replace("x", "xaxis")
    end = figure.layout[axis].range[1]
    figure.layout[axis].range = [-2 * _before(answer), end]


def _before(answer: Answer) -> float:
    return MARK * (_top(answer, "unspent") or 1)


def _money(figure: Figure, answer: Answer, place: int, look: Look) -> None:
    """Bars of the money; a mark before them says whether the demand is answered in time."""
    rows, marks = answer.rows[:SHOWN], answer.marks()[:SHOWN]
    hovers = [_hover(row, look) for row in rows]
    panels.bars(
        figure, place, "unspent", [row.unspent for row in rows],
        marker={"color": look.paint.accent}, text=[_label(row, look) for row in rows],
        customdata=marks, hovertext=hovers,
    )  # fmt: skip
    figure.add_scatter(
        name="demand_state", mode="markers", xaxis=panels.axis(place),
        x=[-_before(answer)] * len(rows), y=list(range(len(rows))), cliponaxis=False,
        customdata=marks, hovertext=hovers, hoverinfo="text",
        marker={
            "size": 11,
            "symbol": [theme.SHAPES[LIGHTS[row.demand_state]] for row in rows],
            "color": [look.status(LIGHTS[row.demand_state]) for row in rows],
        },
    )  # fmt: skip


def _label(row: Row, look: Look) -> str:
    word = dictionary.choice_label("demand_state", row.demand_state, look.lang)
    if not row.projects:
        return f" {word}"
    told = text.say(
        "chart.alignment.answers", look.lang, money=look.text(row.unspent, "money"), n=row.projects
    )
    return f" {told} · {word}" if row.demand_state == "late" else f" {told}"


def _hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.alignment.demand_hover", look.lang, title=theme.escape(row.title),
        kind=dictionary.choice_label("kind", row.kind, look.lang),
        issuer=theme.escape(row.issuer), importance=look.text(row.importance, "plain"),
        deadline=look.text(row.deadline, "date"), n=row.projects, red=row.projects_at_risk,
        money=look.text(row.unspent, "money"),
        state=dictionary.choice_label("demand_state", row.demand_state, look.lang),
    )  # fmt: skip


def _heading(column: str, look: Look) -> str:
    return dictionary.vocabulary()[column].label(look.lang)


def _top(answer: Answer, column: str) -> float:
    return max((value or 0 for value in answer.column(column)), default=0)
