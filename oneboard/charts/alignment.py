"""Policy across market: what the money answers to."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

PLACES = {"both": (0, 1), "policy_only": (1, 1), "market_only": (0, 0), "orphan": (1, 0)}
DEEP = 4  # from this step on, words are written in the colour of the ground
FULL = 0.5  # a share that has the full colour


def matrix(answer: Answer, look: Look) -> Figure:
    """Four cells: named by a policy or not (up), by a market need or not (across)."""
    figure = theme.figure(look, height=430, bargap=0, margin={"t": 4, "b": 4})
    rows = list(answer)
    depths = [_depth(row) for row in rows]
    figure.add_bar(
        name="cells", width=0.97, y=[0.95] * len(rows),
        x=[PLACES[row.alignment][0] for row in rows],
        base=[PLACES[row.alignment][1] for row in rows],
        marker={
            "color": [look.paint.steps[depth] for depth in depths],
            "line": {
                "width": [3 if row.alignment == "orphan" else 0 for row in rows],
                "color": look.paint.risk,
            },
        },
        text=[_words(row, look) for row in rows], textposition="inside", textangle=0,
        insidetextanchor="middle", constraintext="none",
        textfont={"color": [_ink(depth, look) for depth in depths], "size": look.size + 1},
        customdata=answer.marks(), hovertext=[_hover(row, look) for row in rows],
        hoverinfo="text",
    )  # fmt: skip
    _axes(figure, look)
    return figure


def _depth(row: Row) -> int:
    share = row.money_share if row.money_share is not None else row.project_share
    return 1 + round(6 * min(1.0, share / FULL))


def _ink(depth: int, look: Look) -> str:
    return look.paint.ground if depth >= DEEP else look.paint.ink


def _words(row: Row, look: Look) -> str:
    return text.say(
        "chart.alignment.cell", look.lang,
        name=dictionary.choice_label("alignment", row.alignment, look.lang),
        share=look.text(row.money_share, "share"), money=look.text(row.unspent, "money"),
        n=row.projects, documented=row.projects_documented,
    )  # fmt: skip


def _hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.alignment.cell_hover", look.lang,
        name=dictionary.choice_label("alignment", row.alignment, look.lang),
        money=look.text(row.unspent, "money"), share=look.text(row.money_share, "share"),
        n=row.projects, part=look.text(row.project_share, "share"),
        documented=row.projects_documented,
    )  # fmt: skip


def _axes(figure: Figure, look: Look) -> None:
    for axis, rows in (("xaxis", ("market", "no_market")), ("yaxis", ("no_policy", "policy"))):
        middle = 0.0 if axis == "xaxis" else 0.475
        figure.update_layout({
            axis: {
                "tickvals": [middle, middle + 1], "showgrid": False, "zeroline": False,
                "ticktext": [text.say(f"chart.alignment.{name}", look.lang) for name in rows],
                "tickfont": {"color": look.paint.ink},
            }
        })  # fmt: skip
    figure.update_xaxes(range=[-0.5, 1.5], side="top")
    figure.update_yaxes(range=[0, 1.96], ticklabelstandoff=4)
