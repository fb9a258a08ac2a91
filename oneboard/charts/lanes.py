"""Charts with one lane per row: the first on top, equal names never fall into one lane."""

from collections.abc import Sequence

from plotly.graph_objects import Figure

from oneboard.charts import theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

GLYPHS = {"ok": "●", "watch": "▲", "risk": "◆", None: "○"}


def height(count: int, *, each: int = 30, around: int = 60, least: int = 200) -> int:
    return max(least, around + each * count)


def name_lanes(
    figure: Figure, names: Sequence[str | None], *, width: int = 12, side: str = "left"
) -> None:
    """Lanes are numbers from the top; their names are only what the axis says."""
    figure.update_yaxes(
        tickvals=list(range(len(names))),
        ticktext=[theme.short(name, width) for name in names],
        range=[len(names) - 0.45, -0.55],
        ticklabelstandoff=6,
        showgrid=False,
        zeroline=False,
        side=side,
    )


def counts(
    figure: Figure, answer: Answer, columns: Sequence[str], colours: Sequence[str], told: list[str]
) -> None:
    """Counts stacked in each lane, every one written inside its part; none is left blank."""
    for column, colour in zip(columns, colours, strict=True):
        figure.add_bar(
            name=column, orientation="h", xaxis="x", y=list(range(len(answer))),
            x=answer.column(column), marker={"color": colour}, customdata=answer.marks(),
            text=[n or "" for n in answer.column(column)], textposition="inside", textangle=0,
            constraintext="none", insidetextanchor="middle", hovertext=told, hoverinfo="text",
        )  # fmt: skip


def beside(figure: Figure, lane: int, words: str, look: Look) -> None:
    """Words at the right end of a lane, outside the plot."""
    figure.add_annotation(
        x=1,
        xref="paper",
        xanchor="left",
        xshift=8,
        y=lane,
        text=words,
        showarrow=False,
        align="left",
        font={"size": look.size},
    )


def beside_head(figure: Figure, words: str, look: Look) -> None:
    """What the words beside the lanes are."""
    figure.add_annotation(
        x=1,
        xref="paper",
        xanchor="left",
        xshift=8,
        y=1,
        yref="paper",
        yanchor="bottom",
        text=words,
        showarrow=False,
        font={"color": look.paint.soft, "size": 12},
    )


def shape(state: str | None, look: Look) -> str:
    """A status as a coloured shape, to be put into a label."""
    return f"<span style='color:{look.status(state)}'>{GLYPHS[state]}</span>"


def hover(
    answer: Answer,
    look: Look,
    *columns: str,
    title: str = "department",
    names: Sequence[str | None] = (),
) -> list[str]:
    """Per row: its name, then each column with its label and its value in its unit."""
    titles = names or answer.column(title)
    return [
        _told(answer, look, row, columns, name) for row, name in zip(answer, titles, strict=True)
    ]


def _told(answer: Answer, look: Look, row: Row, columns: Sequence[str], name: str | None) -> str:
    lines = [f"<b>{theme.escape(name)}</b>"]
    for column in columns:
        value = look.text(
            getattr(row, column), answer.unit(column), signed=answer.unit(column) == "pp"
        )
        lines.append(f"{answer.label(column, look.lang)}: {theme.escape(value)}")
    return "<br>".join(lines)
