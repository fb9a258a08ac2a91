"""Innovation points over time: the pillars by quarter, and who rose or fell within a year."""

from collections.abc import Sequence

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import panels, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

PILLARS = ("input", "output", "commercial")
QUARTERS = 12
LINES = 15
MOVER = 3
HIGH = 430
KEYS = (("■", "counted"), ("▨", "waiting"))


def over_time(answer: Answer, look: Look) -> Figure:
    """A panel a pillar and one for deductions, on one scale; what waits for approval is hatched."""
    return _over_time(answer, look, [*PILLARS, "deduction"])


def pillars(answer: Answer, look: Look) -> Figure:
    """The same without the deductions."""
    figure = _over_time(answer, look, PILLARS).update_xaxes(tickangle=0)
    figure.layout.annotations[len(PILLARS) - 1].update(x=1, xanchor="right")  # a long word
    return figure


def _over_time(answer: Answer, look: Look, names: Sequence[str]) -> Figure:
    rows = answer.rows[-QUARTERS:]
    figure = theme.figure(
        look, height=HIGH, margin={"l": 8, "r": 8, "t": 26, "b": 48}, barmode="stack", bargap=0.2
    )
    panels.split(
        figure,
        [dictionary.choice_label("pillar", name, look.lang) for name in names],
        [1] * len(names),
        look,
    )
    marks = answer.marks()[-QUARTERS:]
    for place, pillar in enumerate(names):
        _quarters(figure, rows, look, place, f"points_{pillar}", marks)
        if pillar in PILLARS:
            _quarters(figure, rows, look, place, f"waiting_{pillar}", marks)
        _calendar(figure, rows, look, place)
    figure.update_yaxes(showgrid=True, zeroline=True)
    keys = [f"{mark} {text.say(f'chart.points.{key}', look.lang)}" for mark, key in KEYS]
    panels.note(figure, "   ".join(keys), look, drop=26)
    return figure


def _quarters(
    figure: Figure, rows: tuple[Row, ...], look: Look, place: int, column: str, marks: list[list]
) -> None:
    waits = column.startswith("waiting")
    colour = look.paint.against if column == "points_deduction" else look.paint.accent
    label = dictionary.vocabulary()[column].label(look.lang)
    values = [getattr(row, column) for row in rows]
    figure.add_bar(
        name=column, xaxis=panels.axis(place), x=list(range(len(rows))), y=values,
        marker=theme.forecast(look.paint.quiet) if waits else {"color": colour},
        customdata=marks, hoverinfo="text",
        hovertext=[
            f"{row.quarter}<br>{label}: {look.text(value, 'points')}"
            for row, value in zip(rows, values, strict=True)
        ],
    )  # fmt: skip


def _calendar(figure: Figure, rows: tuple[Row, ...], look: Look, place: int) -> None:
    """Years along the bottom, a dotted rule where another rule book came into force."""
    firsts = [
        n for n, row in enumerate(rows) if n == 0 or row.quarter[:4] != rows[n - 1].quarter[:4]
    ]
    axis = panels.axis(place)
    figure.update_layout({
        axis.replace("x", "xaxis"): {
            "visible": True, "range": [-0.7, len(rows) - 0.3], "showgrid": False,
            "tickvals": firsts, "ticktext": [rows[n].quarter[:4] for n in firsts],
        }
    })  # fmt: skip
    for n in range(1, len(rows)):
        if rows[n].version != rows[n - 1].version:
            _new_book(figure, rows[n], n - 0.5, place, look)


def _new_book(figure: Figure, row: Row, x: float, place: int, look: Look) -> None:
    axis = panels.axis(place)
    figure.add_shape(
        type="line", xref=axis, x0=x, x1=x, yref="paper", y0=0, y1=0.96,
        line={"color": look.paint.soft, "width": 1, "dash": "dot"},
    )  # fmt: skip
    if place == 0:
        words = text.say("chart.points.book", look.lang, version=theme.escape(row.version))
        figure.add_annotation(
            name=panels.NOTE, text=words, xref=axis, x=x, xanchor="right", yref="paper", y=0.98,
            yanchor="top", showarrow=False, font={"color": look.paint.soft, "size": 12},
        )  # fmt: skip


def ranks(answer: Answer, look: Look) -> Figure:
    """A line per department from its rank a year before to that of now; movers are coloured."""
    rows = answer.rows[:LINES]
    figure = theme.figure(look, height=HIGH, margin={"l": 132, "r": 176, "t": 26, "b": 24})
    left = _lanes([row for row in rows if row.rank_before is not None])
    for right, row in enumerate(rows):
        _line(figure, row, left.get(row.dept_id), right, answer.marks()[right], look)
    figure.update_xaxes(range=[-0.02, 1.02], visible=False)
    figure.update_yaxes(range=[len(rows) - 0.4, -0.6], visible=False)
    for x, key in ((0, "chart.points.before"), (1, "chart.points.now")):
        figure.add_annotation(
            text=f"<b>{text.say(key, look.lang)}</b>", x=x, xanchor="left" if x else "right",
            xshift=10 if x else -10, yref="paper", y=1, yanchor="bottom", showarrow=False,
            font={"color": look.paint.soft},
        )  # fmt: skip
    panels.note(figure, text.say("chart.points.places", look.lang, n=MOVER), look)
    return figure


def _lanes(rows: list[Row]) -> dict[str, int]:
    """Places from the top, so that equal ranks do not cover one another."""
    in_order = sorted(rows, key=lambda row: (row.rank_before, row.rank, row.dept_id))
    return {row.dept_id: place for place, row in enumerate(in_order)}


def _line(figure: Figure, row: Row, left: int | None, right: int, mark: list, look: Look) -> None:
    colour = _mover(row.rank_change, look)
    told = _hover(row, look)
    ends = [(1, right)] if left is None else [(0, left), (1, right)]
    figure.add_scatter(
        name=row.dept_id, mode="lines+markers", x=[x for x, _ in ends], y=[y for _, y in ends],
        line={"color": colour or look.paint.quiet, "width": 3 if colour else 1.5},
        marker={"size": 9, "color": colour or look.paint.quiet},
        customdata=[mark] * len(ends), hovertext=[told] * len(ends), hoverinfo="text",
    )  # fmt: skip
    font = {"color": colour or look.paint.ink}
    name = theme.short(row.department, 12)
    figure.add_annotation(
        x=1, y=right, xanchor="left", xshift=10, showarrow=False, font=font,
        text=f"{row.rank}  {name}  {_moved(row.rank_change)}",
    )  # fmt: skip
    if left is not None:
        figure.add_annotation(
            x=0, y=left, xanchor="right", xshift=-10, showarrow=False, font=font,
            text=f"{name}  {row.rank_before}",
        )  # fmt: skip


def _mover(change: int | None, look: Look) -> str | None:
    if change is None or abs(change) < MOVER:
        return None
    return look.paint.accent if change > 0 else look.paint.against


def _moved(change: int | None) -> str:
    return "" if not change else f"{'▲' if change > 0 else '▼'}{abs(change)}"


def _hover(row: Row, look: Look) -> str:
    words = dictionary.vocabulary()
    parts = [
        f"{words[name].label(look.lang)}: {look.text(getattr(row, name), words[name].unit)}"
        for name in ("rank_before", "rank", "shrunk_before", "points_shrunk", "rd_headcount")
    ]
    return "<br>".join([f"<b>{theme.escape(row.department)}</b>", *parts])
