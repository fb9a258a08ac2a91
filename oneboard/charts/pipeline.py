"""What stands in each stage of the pipeline, and what flows between them."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

HEIGHT = 330
PANELS = {"projects": [0, 0.3], "unspent": [0.36, 0.63], "clear_months": [0.69, 1]}
ENDS = ("accepted", "stopped")
NEW = "idea"  # where a passage into the pipeline comes from


def stage_name(value: str, look: Look) -> str:
    return dictionary.choice_label("stage", value, look.lang)


def stock(answer: Answer, look: Look) -> Figure:
    """Three panels that share the stages: projects and their limit, money, months to clear."""
    figure = theme.figure(look, height=HEIGHT, margin={"t": 26})
    stages = [stage_name(row.stage, look) for row in answer]
    hover = [_stock_hover(row, look) for row in answer]
    for place, (column, domain) in enumerate(PANELS.items(), 1):
        axis = "" if place == 1 else str(place)
        values = answer.column(column)
        figure.add_bar(
            name=column, orientation="h", y=stages, x=values, xaxis=f"x{axis}",
            marker={"color": [_stock_colour(row, column, look) for row in answer]},
            text=[_stock_label(row, column, look) for row in answer], textposition="outside",
            cliponaxis=False, customdata=answer.marks(), hovertext=hover, hoverinfo="text",
        )  # fmt: skip
        top = max((value for value in values if value), default=1)
        told = {"domain": domain, "range": [0, top * 1.9], "visible": False}
        figure.update_layout({f"xaxis{axis}": told})
        _heading(figure, _heading_of(column, look), f"x{axis} domain", look)
    _limits(figure, answer, stages, look)
    figure.update_yaxes(autorange="reversed", showgrid=False, tickfont={"color": look.paint.ink})
    return figure


def _stock_colour(row: Row, column: str, look: Look) -> str:
    if column == "projects":
        return look.paint.risk if row.is_over_limit else look.paint.quiet
    return look.paint.accent if column == "unspent" else look.paint.quiet


def _stock_label(row: Row, column: str, look: Look) -> str:
    if column != "projects":
        return f" {look.text(row.values[column], 'money' if column == 'unspent' else 'months')}"
    key = "chart.pipeline.stock_label" if row.wip_limit is None else "chart.pipeline.limit_label"
    return f" {text.say(key, look.lang, n=row.projects, limit=row.wip_limit)}"


def _heading_of(column: str, look: Look) -> str:
    key = "clears" if column == "clear_months" else column
    return text.say(f"chart.pipeline.{key}", look.lang)


def _heading(figure: Figure, words: str, where: str, look: Look) -> None:
    figure.add_annotation(
        text=words, xref=where, yref="paper", x=0, y=1, yshift=22, xanchor="left", yanchor="top",
        showarrow=False, font={"color": look.paint.soft},
    )  # fmt: skip


def _limits(figure: Figure, answer: Answer, stages: list[str], look: Look) -> None:
    """A limit is a rule across the bar of its stage."""
    figure.add_scatter(
        name="wip_limit", mode="markers", x=answer.column("wip_limit"), y=stages,
        marker={"symbol": "line-ns", "size": 26, "line": {"width": 3, "color": look.paint.ink}},
        hoverinfo="skip",
    )  # fmt: skip


def _stock_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.pipeline.stock_hover", look.lang, stage=stage_name(row.stage, look), n=row.projects,
        budget=look.text(row.budget_total, "money"), left=row.left_in_year,
        months=look.text(row.clear_months, "months"),
    )  # fmt: skip


def flow(answer: Answer, look: Look) -> Figure:
    """A Sankey of the year: what came in, moved on, was accepted or stopped.

    Only what moves on has a colour.
    """
    nodes = _nodes(answer)
    figure = theme.figure(look, height=HEIGHT, margin={"t": 10, "b": 14})
    figure.add_sankey(
        name="flow", arrangement="snap", textfont={"color": look.paint.ink, "size": look.size},
        node={
            "label": [_node_label(node, answer, look) for node in nodes],
            "color": [_node_colour(node, look) for node in nodes],
            "pad": 22, "thickness": 14, "line": {"width": 0}, "hoverinfo": "skip",
        },
        link={
            "source": [nodes.index(row.from_stage) for row in answer],
            "target": [nodes.index(row.flow_to) for row in answer],
            "value": answer.column("moves"),
            "color": [_link_colour(row, look) for row in answer],
            "customdata": [_flow_hover(row, look) for row in answer],
            "hovertemplate": "%{customdata}<extra></extra>",
        },
    )  # fmt: skip
    return figure


def _nodes(answer: Answer) -> list[str]:
    """Stages in their order, then the ends."""
    order = [choice.value for choice in dictionary.vocabulary()["stage"].choices] + list(ENDS)
    return sorted({*answer.column("from_stage"), *answer.column("flow_to")}, key=order.index)


def _node_name(node: str, look: Look) -> str:
    if node == NEW:
        return text.say("chart.pipeline.new", look.lang)
    return dictionary.choice_label("flow_to", node, look.lang)


def _node_label(node: str, answer: Answer, look: Look) -> str:
    """The larger of what came in and what went out: that is how high the node is."""
    came = sum(row.moves for row in answer if row.flow_to == node)
    went = sum(row.moves for row in answer if row.from_stage == node)
    return f"{_node_name(node, look)} {max(came, went)}"


def _node_colour(node: str, look: Look) -> str:
    if node == "stopped":
        return look.paint.risk
    return look.paint.soft if node in (*ENDS, NEW) else look.paint.accent


def _link_colour(row: Row, look: Look) -> str:
    moves_on = row.from_stage != NEW and row.flow_to not in ENDS
    return look.paint.steps[2] if moves_on else look.paint.line


def _flow_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.pipeline.flow_hover", look.lang, n=row.moves,
        source=_node_name(row.from_stage, look), target=_node_name(row.flow_to, look),
        money=look.text(row.money_moved, "money"),
    )  # fmt: skip
