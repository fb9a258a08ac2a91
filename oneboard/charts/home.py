"""The small charts of the home page: everything on one screen, a few marks each."""

import plotly.graph_objects as go

from oneboard import dictionary, text
from oneboard.charts import lanes, theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

LOW = 176  # two rows of cards and the tiles fit one screen of 1080
ENDS = 4  # departments shown at either end of an order


def by_stage(answer: Answer, look: Look) -> go.Figure:
    """Two panels that share the stages: how many projects, how much money is unspent."""
    stages = _stages(answer, look)
    fig = theme.figure(look, height=LOW, barmode="stack", margin={"t": 24})
    fig.add_bar(**_risk_part(answer, look, stages))
    fig.add_bar(**_other_part(answer, look, stages))
    fig.add_bar(**_money(answer, look, stages))
    fig.update_xaxes(visible=False)
    fig.update_layout(
        xaxis={"domain": [0, 0.54], "range": [0, max(answer.column("projects")) * 2.2]},
        xaxis2={"domain": [0.58, 1], "visible": False, **_room(answer.column("unspent"))},
        yaxis={"autorange": "reversed", "showgrid": False, "tickfont": {"color": look.paint.ink}},
    )
    _panel_title(fig, text.say("chart.home.project_count", look.lang), "x domain", look)
    _panel_title(fig, text.say("chart.home.unspent", look.lang), "x2 domain", look)
    return fig


def _stages(answer: Answer, look: Look) -> list[str]:
    return [dictionary.choice_label("stage", s, look.lang) for s in answer.column("stage")]


def _risk_part(answer: Answer, look: Look, stages: list[str]) -> dict:
    return {
        "name": "at_risk",
        "orientation": "h",
        "y": stages,
        "x": answer.column("at_risk"),
        "marker": {"color": look.paint.risk},
        "customdata": answer.marks(),
        "hovertext": [_hover(row, stage, look) for row, stage in zip(answer, stages, strict=True)],
        "hoverinfo": "text",
    }


def _other_part(answer: Answer, look: Look, stages: list[str]) -> dict:
    labels = [
        f" {row.projects} · {text.say('chart.home.at_risk', look.lang, n=row.at_risk)}"
        for row in answer
    ]
    return {
        "name": "projects",
        "orientation": "h",
        "y": stages,
        "x": [row.projects - row.at_risk for row in answer],
        "marker": {"color": look.paint.quiet},
        "text": labels,
        "textposition": "outside",
        "cliponaxis": False,
        "customdata": answer.marks(),
        "hovertext": [_hover(row, stage, look) for row, stage in zip(answer, stages, strict=True)],
        "hoverinfo": "text",
    }


def _money(answer: Answer, look: Look, stages: list[str]) -> dict:
    return {
        "name": "unspent",
        "orientation": "h",
        "xaxis": "x2",
        "y": stages,
        "x": answer.column("unspent"),
        "marker": {"color": look.paint.accent},
        "text": [f" {look.text(v, 'money')}" for v in answer.column("unspent")],
        "textposition": "outside",
        "cliponaxis": False,
        "customdata": answer.marks(),
        "hovertext": [_hover(row, stage, look) for row, stage in zip(answer, stages, strict=True)],
        "hoverinfo": "text",
    }


def _hover(row: Row, stage: str, look: Look) -> str:
    red = text.say("chart.home.at_risk", look.lang, n=row.at_risk)
    return f"{stage}<br>{row.projects} · {red}<br>{look.text(row.unspent, 'money')}"


def _room(values: list[float | None]) -> dict:
    """An axis from zero with room for the labels at the ends of the bars."""
    return {"range": [0, max((v for v in values if v), default=1) * 1.45]}


def _panel_title(fig: go.Figure, words: str, where: str, look: Look) -> None:
    fig.add_annotation(
        text=words, xref=where, yref="paper", x=0, y=1, yshift=20, xanchor="left", yanchor="top",
        showarrow=False, font={"color": look.paint.soft},
    )  # fmt: skip


def readiness_by_stage(answer: Answer, look: Look) -> go.Figure:
    """Dumbbells: filled is what is proven (TRL), hollow what can be made (MRL)."""
    stages = _stages(answer, look)
    fig = theme.figure(look, height=LOW, margin={"t": 24})
    for stage, row in zip(stages, answer, strict=True):
        fig.add_scatter(**_link(stage, row, look))
    fig.add_scatter(**_ends(answer, look, stages, "mrl_median", hollow=True))
    fig.add_scatter(**_ends(answer, look, stages, "trl_median", hollow=False))
    fig.update_xaxes(range=[0.5, 11.5], dtick=1, tick0=1, showgrid=True)
    fig.update_yaxes(
        type="category",
        categoryarray=stages,
        range=[len(stages) - 0.4, -0.6],
        showgrid=False,
        tickfont={"color": look.paint.ink},
    )
    _gaps(fig, answer, look, stages)
    _keys(fig, look)
    return fig


def _link(stage: str, row: Row, look: Look) -> dict:
    behind = row.level_gap is not None and row.level_gap > 0
    return {
        "name": "gap",
        "x": [row.mrl_median, row.trl_median],
        "y": [stage, stage],
        "mode": "lines",
        "line": {"color": look.paint.risk if behind else look.paint.quiet, "width": 3},
        "hoverinfo": "skip",
    }


def _ends(answer: Answer, look: Look, stages: list[str], level: str, *, hollow: bool) -> dict:
    paint = look.paint
    word = text.say("chart.home.mrl" if hollow else "chart.home.trl", look.lang)
    values = answer.column(level)
    return {
        "name": level,
        "x": values,
        "y": stages,
        "mode": "markers",
        "marker": {
            "size": 19 if hollow else 11,
            "color": paint.ground if hollow else paint.accent,
            "line": {"color": paint.accent, "width": 2},
        },
        "customdata": answer.marks(),
        "hovertext": [
            f"{s}<br>{word}: {look.text(v, 'level')}" for s, v in zip(stages, values, strict=True)
        ],
        "hoverinfo": "text",
    }


def _gaps(fig: go.Figure, answer: Answer, look: Look, stages: list[str]) -> None:
    for stage, row in zip(stages, answer, strict=True):
        if row.level_gap and row.level_gap > 0:
            fig.add_annotation(
                x=row.trl_median, y=stage, xanchor="left", xshift=12, showarrow=False,
                text=text.say("chart.home.levels_behind", look.lang, n=row.level_gap),
                font={"color": look.paint.risk},
            )  # fmt: skip


def _keys(fig: go.Figure, look: Look) -> None:
    trl = text.say("chart.home.trl", look.lang)
    mrl = text.say("chart.home.mrl", look.lang)
    _panel_title(fig, f"● {trl}   ○ {mrl}", "x domain", look)


def execution_by_department(answer: Answer, look: Look) -> go.Figure:
    """Share of the year's budget paid, against one line: how much of the year is gone.

    Where there are many departments, the fastest and the slowest, with a line between them.
    """
    places = [n for n, row in enumerate(answer) if row.execution_rate is not None]
    cut = len(places) > 2 * ENDS
    places = [*places[:ENDS], *places[-ENDS:]] if cut else places
    rows = [answer.rows[n] for n in places]
    fig = theme.figure(look, height=LOW, margin={"t": 20, "r": 34, "b": 0}, bargap=0.28)
    told = lanes.hover(answer, look, "execution_rate", "elapsed_share", "paid_year", "budget_year")
    fig.add_bar(
        name="execution_rate",
        orientation="h",
        x=[row.execution_rate for row in rows],
        y=list(range(len(rows))),
        marker={"color": [_pace(row.state, look) for row in rows]},
        text=[f" {row.execution_rate:.0%}" for row in rows],
        textposition="outside",
        cliponaxis=False,
        customdata=[answer.marks()[n] for n in places],
        hovertext=[told[n] for n in places],
        hoverinfo="text",
    )
    lanes.name_lanes(fig, [row.department for row in rows], width=9)
    if cut:
        fig.add_hline(y=ENDS - 0.5, line={"color": look.paint.quiet, "width": 1, "dash": "dot"})
    fig.update_xaxes(visible=False, rangemode="tozero")
    fig.update_yaxes(tickfont={"color": look.paint.ink})
    _elapsed(fig, answer, look)
    return fig


def _pace(state: str | None, look: Look) -> str:
    """Only what is off its pace gets a colour."""
    return look.status(state) if state in ("watch", "risk") else look.paint.quiet


def _elapsed(fig: go.Figure, answer: Answer, look: Look) -> None:
    elapsed = answer.rows[0].elapsed_share
    words = text.say("chart.home.time_gone", look.lang, share=f"{elapsed:.0%}")
    fig.add_vline(x=elapsed, line={"color": look.paint.ink, "width": 1.5})
    fig.add_annotation(
        text=words, x=elapsed, y=1, yref="paper", yshift=20, yanchor="top", showarrow=False,
        font={"color": look.paint.soft},
    )  # fmt: skip
