"""Why results do not reach the plant: values lost in scaling, standstill, barriers, pace, proof."""

import plotly.graph_objects as go

from oneboard import dictionary, text
from oneboard.charts import theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

SHOWN = 14
LEGIBLE = 0.07  # of the highest bar


def indicators(answer: Answer, look: Look) -> go.Figure:
    """Each value as a share of the laboratory's: pilot, production, target, the best elsewhere."""
    rows = answer.rows[:SHOWN]
    places = list(range(len(rows)))
    fig = theme.figure(look, height=470, margin={"t": 26})
    fig.add_vline(x=1, line={"color": look.paint.soft, "width": 1, "dash": "dot"})
    for column, mark in _forms(look).items():
        fig.add_scatter(
            name=column, mode="markers", x=[row.values[column] for row in rows], y=places,
            marker=mark, customdata=answer.marks()[:SHOWN],
            hovertext=[_kept_hover(row, look) for row in rows], hoverinfo="text",
        )  # fmt: skip
    fig.update_xaxes(tickformat=".0%", showgrid=True, rangemode="tozero")
    fig.update_yaxes(
        tickvals=places, ticktext=[_indicator_name(row, look) for row in rows],
        autorange="reversed", showgrid=False, zeroline=False,
        tickfont={"color": look.paint.ink},
    )  # fmt: skip
    paint = look.paint
    theme.keys(
        fig,
        [
            (paint.watch, text.say("chart.gap.pilot", look.lang)),
            (paint.accent, text.say("chart.gap.industrial", look.lang)),
            (paint.soft, text.say("chart.gap.target", look.lang)),
            (paint.against, text.say("chart.gap.best", look.lang)),
        ],
        look,
        hollow=(2, 3),
    )
    return fig


def _forms(look: Look) -> dict[str, dict]:
    paint = look.paint
    return {
        "kept_pilot": {"size": 12, "color": paint.watch},
        "kept_industrial": {"size": 12, "color": paint.accent},
        "kept_target": {"size": 12, "symbol": "circle-open", "color": paint.soft},
        "kept_best": {"size": 12, "symbol": "circle-open", "color": paint.against},
    }


def _indicator_name(row: Row, look: Look) -> str:
    width = 9 if look.lang == "zh" else 16
    return f"{theme.short(row.project_name, width)} · {theme.short(row.indicator, width)}"


def _kept_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.gap.kept_hover",
        look.lang,
        project=theme.escape(row.project_name),
        indicator=theme.escape(row.indicator),
        unit=theme.escape(row.unit),
        **{name: look.text(row.values[name], "number") for name in ("lab", "pilot", "industrial")},
        kept=look.text(row.kept, "share"),
    )


def valley(answer: Answer, look: Look) -> go.Figure:
    """Money per TRL of the valley: what stands still below, what moves on above it."""
    levels = [f"TRL {row.level}" for row in answer]
    tops = [(row.money_stuck or 0) + (row.money_moving or 0) for row in answer]
    fig = theme.figure(look, height=330, barmode="stack", margin={"t": 26})
    for name, colour in (("money_stuck", look.paint.risk), ("money_moving", look.paint.quiet)):
        fig.add_bar(
            name=name, x=levels, y=answer.column(name), marker={"color": colour},
            text=[_inside(v, max(tops), look) for v in answer.column(name)],
            textposition="inside", insidetextanchor="middle", textangle=0, constraintext="none",
            customdata=answer.marks(),
            hovertext=[_valley_hover(row, look) for row in answer], hoverinfo="text",
        )  # fmt: skip
    fig.update_yaxes(**theme.money_axis(tops, look))
    theme.keys(
        fig,
        [
            (
                look.paint.risk,
                text.say("chart.gap.stuck", look.lang, days=_threshold(answer, look)),
            ),
            (look.paint.quiet, text.say("chart.gap.moving", look.lang)),
        ],
        look,
    )
    return fig


def _inside(money: float | None, highest: float, look: Look) -> str:
    """The amount, where its part of the bar is high enough to hold a line of text."""
    return look.text(money, "money") if (money or 0) > LEGIBLE * highest else ""


def _threshold(answer: Answer, look: Look) -> str:
    return look.text(answer.rows[0].days_long, "days")


def _valley_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.gap.valley_hover",
        look.lang,
        level=row.level,
        n=row.projects,
        stuck=row.projects_stuck,
        money=look.text(row.money_stuck, "money"),
    )


def barriers(answer: Answer, look: Look) -> go.Figure:
    """Ordered bars: money held back by each kind of barrier, with the open issues."""
    names = [dictionary.choice_label("barrier", row.barrier, look.lang) for row in answer]
    fig = theme.figure(look, height=330)
    fig.add_bar(
        name="money_held", orientation="h", y=names, x=answer.column("money_held"),
        marker={"color": look.paint.accent}, textposition="outside", cliponaxis=False,
        text=[_barrier_label(row, look) for row in answer], customdata=answer.marks(),
        hoverinfo="none",
    )  # fmt: skip
    top = max((v or 0 for v in answer.column("money_held")), default=0) or 1
    fig.update_xaxes(visible=False, range=[0, top * 1.5])
    fig.update_yaxes(autorange="reversed", showgrid=False, tickfont={"color": look.paint.ink})
    return fig


def _barrier_label(row: Row, look: Look) -> str:
    issues = text.say("chart.gap.issues", look.lang, n=row.issues_open)
    return f" {look.text(row.money_held, 'money')} · {issues}"


def pace(answer: Answer, look: Look) -> go.Figure:
    """Own pace against the pace asked: below the diagonal a project will not make it."""
    rows = [row for row in answer if row.own_pace is not None and row.required_pace is not None]
    fig = theme.figure(look, height=380, margin={"t": 26})
    reach = max((row.own_pace for row in rows), default=0.3) * 1.25 or 0.3
    fig.add_scatter(
        name="even", mode="lines", x=[0, reach], y=[0, reach], hoverinfo="skip",
        line={"color": look.paint.soft, "width": 1, "dash": "dot"},
    )  # fmt: skip
    fig.add_scatter(
        name="projects", mode="markers", x=[min(row.required_pace, 2 * reach) for row in rows],
        y=[row.own_pace for row in rows],
        marker={
            "size": 10,
            "symbol": [theme.SHAPES[_pace_light(row)] for row in rows],
            "color": [look.status(_pace_light(row)) for row in rows],
        },
        customdata=[[row.project_id] for row in rows],
        hovertext=[_pace_hover(row, look) for row in rows], hoverinfo="text",
    )  # fmt: skip
    fig.update_xaxes(title=text.say("chart.gap.required_pace", look.lang), range=[0, 2.05 * reach])
    fig.update_yaxes(title=text.say("chart.gap.own_pace", look.lang), range=[0, reach])
    fig.add_annotation(
        x=2 * reach, y=reach * 0.04, text=text.say("chart.gap.capped", look.lang),
        showarrow=False, xanchor="right", font={"color": look.paint.soft},
    )  # fmt: skip
    return fig


def _pace_light(row: Row) -> str:
    return "ok" if row.pace_state == "fast_enough" else "risk"


def _pace_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.gap.pace_hover",
        look.lang,
        project=theme.escape(row.project_name),
        level=row.level,
        target=row.first_target,
        months=look.text(row.months_left, "months"),
        required=look.text(row.required_pace, "ratio"),
        own=look.text(row.own_pace, "ratio"),
    )


def trust(answer: Answer, look: Look) -> go.Figure:
    """Share of the levels with evidence, an independent assessor, in date, and all three."""
    columns = ("levels_fresh", "levels_evidenced", "levels_independent", "levels_sound")
    scales = [dictionary.choice_label("scale", row.scale, look.lang) for row in answer]
    fig = theme.figure(look, height=380, margin={"t": 26})
    for place, column in enumerate(columns):
        shares = [row.values[column] / row.levels_known for row in answer]
        fig.add_scatter(
            name=column, mode="markers+text", x=[place] * len(scales), y=scales,
            marker={"symbol": "square", "size": 46,
                    "color": [_share_colour(share, look) for share in shares]},
            text=[look.text(share, "share").replace(".0%", "%") for share in shares],
            textfont={"color": [_on(share, look) for share in shares]},
            customdata=answer.marks(), hoverinfo="text",
            hovertext=[f"{row.values[column]} / {row.levels_known}" for row in answer],
        )  # fmt: skip
    labels = [dictionary.vocabulary()[column].label(look.lang) for column in columns]
    fig.update_xaxes(tickvals=list(range(4)), ticktext=labels, side="top", range=[-0.5, 3.5])
    fig.update_yaxes(autorange="reversed", showgrid=False, tickfont={"color": look.paint.ink})
    return fig


def _share_colour(share: float, look: Look) -> str:
    steps = look.paint.steps
    return steps[min(len(steps) - 1, int(share * len(steps)))]


def _on(share: float, look: Look) -> str:
    """Text that can be read on its square."""
    return look.paint.ground if share > 0.45 else look.paint.ink
