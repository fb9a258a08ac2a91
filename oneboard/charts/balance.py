"""The mix of the portfolio: ordered bars per cut, all on one scale."""

from dataclasses import dataclass

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

COLUMNS = (("stage", "horizon", "self_reliance"), ("project_level", "tech_field"))
MOST = 8  # bars of one cut; the rest is told in words
TITLE_ROOM = 1.4  # lanes that a heading takes


@dataclass(frozen=True)
class Panel:
    """One cut: its bars, and the part of the figure it fills (from top to bottom, in lanes)."""

    dimension: str
    places: tuple[int, ...]
    column: int
    top: float

    @property
    def lanes(self) -> float:
        return len(self.places) + TITLE_ROOM


def mix(answer: Answer, look: Look) -> Figure:
    """Bars are shares of the unspent money, or of the projects where no money is known."""
    figure = theme.figure(look, height=470, margin={"t": 8, "b": 0})
    panels = _panels(answer)
    tall = max((panel.top + panel.lanes for panel in panels), default=1)
    largest = max((share(row) for row in answer), default=1) or 1
    for number, panel in enumerate(panels, start=1):
        _draw(figure, answer, look, panel, number, tall, largest)
    return figure


def _panels(answer: Answer) -> list[Panel]:
    found = []
    for column, dimensions in enumerate(COLUMNS):
        top = 0.0
        for name in dimensions:
            places = [n for n, row in enumerate(answer) if row.dimension == name][:MOST]
            if places:
                found.append(Panel(name, tuple(places), column, top))
                top += found[-1].lanes
    return found


def share(row: Row) -> float:
    return row.money_share if row.money_share is not None else row.project_share or 0


def _draw(
    figure: Figure,
    answer: Answer,
    look: Look,
    panel: Panel,
    number: int,
    tall: float,
    largest: float,
) -> None:
    rows = [answer.rows[n] for n in panel.places]
    axis = "" if number == 1 else str(number)
    first = max(rows, key=share)
    figure.add_bar(
        name=panel.dimension,
        orientation="h",
        x=[share(row) for row in rows],
        y=list(range(len(rows))),
        xaxis=f"x{axis}",
        yaxis=f"y{axis}",
        marker={"color": [look.paint.accent if r is first else look.paint.quiet for r in rows]},
        text=[label(row, look) for row in rows],
        textposition="outside",
        cliponaxis=False,
        customdata=[answer.marks()[n] for n in panel.places],
        hovertext=[_hover(row, look) for row in rows],
        hoverinfo="text",
    )
    _place(figure, look, panel, axis, rows, tall, largest)
    _heading(figure, answer, look, panel, axis)


def _place(
    figure: Figure,
    look: Look,
    panel: Panel,
    axis: str,
    rows: list[Row],
    tall: float,
    largest: float,
) -> None:
    left, right = (0.15, 0.47) if panel.column == 0 else (0.68, 1.0)
    bottom = 1 - (panel.top + panel.lanes) / tall
    top = 1 - (panel.top + TITLE_ROOM - 0.4) / tall
    figure.update_layout({
        f"xaxis{axis}": {
            "domain": [left, right], "range": [0, largest * 1.75], "visible": False,
            "anchor": f"y{axis}",
        },
        f"yaxis{axis}": {
            "domain": [max(0, bottom), min(1, top)], "range": [len(rows) - 0.4, -0.6],
            "tickvals": list(range(len(rows))), "anchor": f"x{axis}", "showgrid": False,
            "ticktext": [theme.short(_name(row, look), 12) for row in rows], "zeroline": False,
            "tickfont": {"color": look.paint.ink, "size": look.size - 1},
        },
    })  # fmt: skip


def _heading(figure: Figure, answer: Answer, look: Look, panel: Panel, axis: str) -> None:
    words = dictionary.choice_label("dimension", panel.dimension, look.lang)
    left_out = sum(row.dimension == panel.dimension for row in answer) - len(panel.places)
    if left_out > 0:
        words += f" ({text.say('chart.portfolio.others', look.lang, n=left_out)})"
    figure.add_annotation(
        text=f"<b>{words}</b>", xref=f"x{axis} domain", yref=f"y{axis} domain", x=0, y=1,
        yanchor="bottom", xanchor="left", showarrow=False, font={"color": look.paint.soft},
    )  # fmt: skip


def _name(row: Row, look: Look) -> str:
    return dictionary.choice_label(row.dimension, row.slice, look.lang)


def label(row: Row, look: Look) -> str:
    told = f"{share(row):.0%}"
    return " " + text.say("chart.portfolio.slice_label", look.lang, share=told, n=row.projects)


def _hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.portfolio.slice_hover",
        look.lang,
        slice=theme.escape(_name(row, look)),
        unspent=look.text(row.unspent, "money"),
        money_share=look.text(row.money_share, "share"),
        projects=look.text(row.projects, "count"),
        project_share=look.text(row.project_share, "share"),
    )
