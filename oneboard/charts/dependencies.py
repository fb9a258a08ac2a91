"""What depends on supply from outside: by product line and source, and who removes it when."""

from collections.abc import Sequence
from datetime import date

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.charts import panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

SOURCES = ("import_single", "import_multiple", "domestic", "in_house")
DEPTHS = {"low": 1, "medium": 3, "high": 5, "critical": 7}  # steps of the palette
DARK = 4  # from this step on, digits are written in the colour of the ground
LIGHTS = {"nobody": "risk", "ended": "risk", "overdue": "risk", "late": "watch", "planned": "ok"}
UNOWNED = ("nobody", "ended")
LANE = 30  # pixels
SHOWN = 20  # lanes; the rest is told in words


def lines(answer: Answer, look: Look) -> Figure:
    """Product lines down, sources across; the number is how many, the shade the worst severity."""
    all_names = list(dict.fromkeys(answer.column("product_line")))
    names = all_names[:SHOWN]
    places = [n for n, row in enumerate(answer) if row.product_line in names]
    rows = [answer.rows[n] for n in places]
    used = [source for source in SOURCES if any(row.source == source for row in rows)]
    depths = [DEPTHS.get(row.severity, 0) for row in rows]
    figure = theme.figure(look, height=130 + LANE * len(names), margin={"t": 70, "b": 22})
    figure.add_scatter(
        name="dependencies", mode="markers+text",
        x=[used.index(row.source) for row in rows],
        y=[names.index(row.product_line) for row in rows],
        marker={
            "symbol": "square", "size": 25,
            "color": [look.paint.steps[depth] for depth in depths],
        },
        text=[f"{row.dependencies_open}" for row in rows],
        textfont={
            "color": [look.paint.ground if d >= DARK else look.paint.ink for d in depths]
        },
        customdata=[answer.marks()[n] for n in places],
        hovertext=[_cell_hover(row, look) for row in rows], hoverinfo="text",
    )  # fmt: skip
    figure.update_xaxes(
        tickvals=list(range(len(used))), range=[-0.6, len(used) - 0.4], side="top", zeroline=False,
        tickangle=0, ticktext=[_source(source, look) for source in used],
    )  # fmt: skip
    _name_lanes(figure, names, len(all_names), look)
    _severities(figure, look)
    return figure


def _source(source: str, look: Look) -> str:
    """A source of supply on two lines: what stands in brackets below the rest."""
    words = dictionary.choice_label("source", source, look.lang)
    return words.replace(" (", "<br>(").replace("\uff08", "<br>\uff08")


def _severities(figure: Figure, look: Look) -> None:
    words = [
        (look.paint.steps[depth], dictionary.choice_label("severity", severity, look.lang))
        for severity, depth in reversed(DEPTHS.items())
    ]
    theme.keys(figure, words, look)
    figure.layout.annotations[-1].update(yshift=68)


def _cell_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.reliance.cell", look.lang, line=theme.escape(row.product_line),
        source=dictionary.choice_label("source", row.source, look.lang), n=row.dependencies_open,
        severity=dictionary.choice_label("severity", row.severity or form.UNKNOWN, look.lang),
    )  # fmt: skip


def removal(answer: Answer, look: Look) -> Figure:
    """A lane per dependency: hollow when it is to be replaced, filled when its project ends."""
    rows, today = answer.rows[:SHOWN], answer.stamp.as_of
    figure = theme.figure(look, height=114 + LANE * len(rows), margin={"t": 54, "b": 22})
    for place, row in enumerate(rows):
        if row.target_date and row.project_end and row.removal not in UNOWNED:
            figure.add_scatter(
                name="between", mode="lines", x=[row.target_date, row.project_end],
                y=[place, place], hoverinfo="skip",
                line={"color": look.status(LIGHTS[row.removal]), "width": 3},
            )  # fmt: skip
    _targets(figure, answer, look)
    _ends(figure, answer, look)
    _owners(figure, rows, look)
    figure.add_vline(x=today, line={"color": look.paint.soft, "width": 1, "dash": "dot"})
    figure.update_xaxes(
        type="date", tickformat="%Y-%m", showgrid=True, side="top", range=_span(rows, today)
    )
    _name_lanes(figure, [row.item for row in rows], len(answer), look)
    paint = look.paint
    words = [
        (paint.soft, text.say("chart.reliance.target", look.lang)),
        (paint.ok, text.say("chart.reliance.end", look.lang)),
        (paint.watch, dictionary.choice_label("removal", "late", look.lang)),
        (paint.risk, text.say("chart.reliance.nobody", look.lang)),
    ]
    theme.keys(figure, words, look, hollow=(0,))
    figure.layout.annotations[-1].update(yshift=52)
    return figure


def _owners(figure: Figure, rows: Sequence[Row], look: Look) -> None:
    """Who removes it: the department of the project, or that nobody does."""
    bare = [LIGHTS[row.removal] == "risk" for row in rows]
    figure.add_scatter(
        name="owners", mode="text", x=[_last(row) for row in rows], y=list(range(len(rows))),
        text=[f"   {_owner(row, look)}" for row in rows], textposition="middle right",
        textfont={"color": [look.paint.risk if b else look.paint.soft for b in bare]},
        hoverinfo="skip", cliponaxis=False,
    )  # fmt: skip


def _last(row: Row) -> date | None:
    """The later of the days marked on the lane."""
    ends = None if row.removal in UNOWNED else row.project_end
    return max((day for day in (row.target_date, ends) if day), default=None)


def _owner(row: Row, look: Look) -> str:
    word = dictionary.choice_label("removal", row.removal, look.lang)
    if row.removal in UNOWNED:
        return word
    department = theme.short(row.department)
    return f"{department} · {word}" if row.removal == "overdue" else department


def _targets(figure: Figure, answer: Answer, look: Look) -> None:
    """The day of replacement; a mark of its own where nobody works on it or the day has passed."""
    rows = answer.rows[:SHOWN]
    bare = [LIGHTS[row.removal] == "risk" for row in rows]
    figure.add_scatter(
        name="target_date", mode="markers", x=[row.target_date for row in rows],
        y=list(range(len(rows))), cliponaxis=False,
        marker={
            "size": 12,
            "symbol": ["diamond" if is_bare else "circle" for is_bare in bare],
            "color": [look.paint.risk if is_bare else look.paint.ground for is_bare in bare],
            "line": {
                "width": 2,
                "color": [look.paint.risk if is_bare else look.paint.soft for is_bare in bare],
            },
        },
        customdata=answer.marks()[:SHOWN],
        hovertext=[_lane_hover(row, look) for row in rows], hoverinfo="text",
    )  # fmt: skip


def _ends(figure: Figure, answer: Answer, look: Look) -> None:
    places = [n for n, row in enumerate(answer.rows[:SHOWN]) if row.removal not in UNOWNED]
    rows = [answer.rows[n] for n in places]
    figure.add_scatter(
        name="project_end", mode="markers", x=[row.project_end for row in rows], y=places,
        marker={
            "size": 11,
            "symbol": [theme.SHAPES[LIGHTS[row.removal]] for row in rows],
            "color": [look.status(LIGHTS[row.removal]) for row in rows],
        },
        customdata=[answer.marks()[n] for n in places], cliponaxis=False,
        hovertext=[_lane_hover(row, look) for row in rows], hoverinfo="text",
    )  # fmt: skip


def _span(rows: Sequence[Row], today: date) -> list[date]:
    """From a little before the first day shown to a year after the last, where words find room."""
    days = [day for row in rows for day in (row.target_date, row.project_end) if day]
    first, last = min([today, *days]), max([today, *days])
    return [date.fromordinal(first.toordinal() - 45), date.fromordinal(last.toordinal() + 300)]


def _lane_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.reliance.lane", look.lang, item=theme.escape(row.item),
        source=dictionary.choice_label("source", row.source, look.lang),
        country=theme.escape(row.country), line=theme.escape(row.product_line),
        severity=dictionary.choice_label("severity", row.severity or form.UNKNOWN, look.lang),
        project=theme.escape(row.project_name), department=theme.escape(row.department),
        target=look.text(row.target_date, "date"), end=look.text(row.project_end, "date"),
        removal=dictionary.choice_label("removal", row.removal, look.lang),
    )  # fmt: skip


def _name_lanes(figure: Figure, names: list[str], of: int, look: Look) -> None:
    width = 18 if look.lang == "zh" else 26
    figure.update_yaxes(
        tickvals=list(range(len(names))), ticktext=[theme.short(name, width) for name in names],
        range=[len(names) - 0.4, -0.6], showgrid=False, zeroline=False,
        tickfont={"color": look.paint.ink},
    )  # fmt: skip
    if of > len(names):
        panels.note(figure, text.say("chart.reliance.more", look.lang, n=of - len(names)), look)
