"""Laboratory against factory: levels, the next gate, the valley and its barriers."""

from collections import defaultdict

import plotly.graph_objects as go

from oneboard import dictionary, text
from oneboard.charts import theme
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

BANDS = (180, 365)  # days in stage: under half a year, under a year, longer
SHOWN = 16
LARGEST = 30
ROOM = 10.8  # where the axis ends, so that a name at the highest levels finds room


def map(answer: Answer, look: Look) -> go.Figure:
    """TRL across, MRL up; area is the money left, colour the days in stage, the band what fits."""
    fig = theme.figure(look, height=390, margin={"t": 26})
    fig.add_scatter(**_band(look))
    place = _spread(answer)
    largest = max((row.unspent or 0 for row in answer), default=0) or 1
    fig.add_scatter(
        name="projects",
        mode="markers",
        x=[row.trl + place[row.project_id][0] for row in answer],
        y=[row.mrl + place[row.project_id][1] for row in answer],
        marker={
            "size": [max(6, LARGEST * ((row.unspent or 0) / largest) ** 0.5) for row in answer],
            "color": [_age_colour(row, look) for row in answer],
            "opacity": 0.8,
            "line": {"color": look.paint.ground, "width": 1},
        },
        customdata=answer.marks(),
        hovertext=[_hover(row, look) for row in answer],
        hoverinfo="text",
    )
    fig.update_xaxes(title="TRL", range=[0.4, ROOM], tickvals=list(range(1, 10)), showgrid=True)
    fig.update_yaxes(title="MRL", range=[0.4, 10.6], dtick=1, tick0=1)
    for label in _names(answer, place, look):
        fig.add_annotation(**label)
    _keys(fig, look)
    return fig


def _band(look: Look) -> dict:
    """The manufacturing levels that each technology level calls for, as an area."""
    expected = dictionary.expected_mrl()
    levels = sorted(expected)
    return {
        "name": "expected",
        "x": [*levels, *reversed(levels)],
        "y": [expected[n][1] + 0.5 for n in levels]
        + [expected[n][0] - 0.5 for n in reversed(levels)],
        "fill": "toself",
        "mode": "lines",
        "line": {"width": 0},
        "fillcolor": look.paint.line,
        "hoverinfo": "skip",
    }


def _spread(answer: Answer) -> dict[str, tuple[float, float]]:
    """Side steps for projects that share a cell: a fixed spiral, never chance."""
    cells = defaultdict(list)
    for row in answer:
        cells[row.trl, row.mrl].append(row.project_id)
    steps = {}
    for ids in cells.values():
        for n, project_id in enumerate(ids):
            ring, turn = divmod(n, 6)
            reach = 0 if n == 0 else 0.16 + 0.09 * ring
            steps[project_id] = (reach * _COS[turn], reach * _SIN[turn])
    return steps


_COS = (1, 0.5, -0.5, -1, -0.5, 0.5)
_SIN = (0, 0.87, 0.87, 0, -0.87, -0.87)


def _age_colour(row: Row, look: Look) -> str:
    if row.days_in_stage is None:
        return look.paint.unknown
    short, long = BANDS
    steps = look.paint.steps
    return steps[2] if row.days_in_stage < short else steps[5 if row.days_in_stage < long else 8]


def _names(answer: Answer, place: dict, look: Look) -> list[dict]:
    """Names only where technology is furthest ahead of manufacturing."""
    ahead = sorted(
        (row for row in answer if (row.level_gap or 0) >= 2),
        key=lambda row: (-row.level_gap, -(row.unspent or 0)),
    )
    return [
        {
            "x": row.trl + place[row.project_id][0],
            "y": row.mrl + place[row.project_id][1],
            "text": theme.short(row.project_name, 12 if look.lang == "zh" else 22),
            "showarrow": True,
            "arrowwidth": 1,
            "arrowcolor": look.paint.quiet,
            "ax": 60,
            "ay": 8 + 14 * n,
            "xanchor": "left",
            "font": {"color": look.paint.ink, "size": look.size - 1},
        }
        for n, row in enumerate(ahead[:3])
    ]


def _hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.gap.hover",
        look.lang,
        project=theme.escape(row.project_name),
        department=theme.escape(row.department),
        trl=row.trl,
        mrl=row.mrl,
        days=look.text(row.days_in_stage, "days"),
        money=look.text(row.unspent, "money"),
    )


def _keys(fig: go.Figure, look: Look) -> None:
    steps = look.paint.steps
    words = [
        (steps[2], text.say("chart.gap.under_half_year", look.lang)),
        (steps[5], text.say("chart.gap.under_year", look.lang)),
        (steps[8], text.say("chart.gap.over_year", look.lang)),
        (look.paint.quiet, text.say("chart.gap.fits", look.lang)),
    ]
    theme.keys(fig, words, look)


def next_gate(answer: Answer, look: Look) -> go.Figure:
    """Dumbbells: hollow is the level now, filled what the next gate asks."""
    rows = answer.rows[:SHOWN]
    names = [theme.short(row.project_name, 16 if look.lang == "zh" else 30) for row in rows]
    places = list(range(len(rows)))
    fig = theme.figure(look, height=390, margin={"t": 26})
    for place, row in zip(places, rows, strict=True):
        fig.add_scatter(
            name="gap", mode="lines", x=[row.level, row.level_required], y=[place, place],
            line={"color": look.paint.quiet, "width": 3}, hoverinfo="skip",
        )  # fmt: skip
    marks = answer.marks()[:SHOWN]
    fig.add_scatter(
        name="level", mode="markers", x=[row.level for row in rows], y=places,
        marker={"size": 12, "color": look.paint.ground,
                "line": {"width": 2, "color": [_proof_colour(row, look) for row in rows]}},
        customdata=marks, hovertext=[_gate_hover(row, look) for row in rows], hoverinfo="text",
    )  # fmt: skip
    fig.add_scatter(
        name="level_required", mode="markers+text", x=[row.level_required for row in rows],
        y=places, marker={"size": 12, "color": look.paint.accent}, customdata=marks,
        text=[_short_by(row, look) for row in rows], textposition="middle right",
        cliponaxis=False,
        hovertext=[_gate_hover(row, look) for row in rows], hoverinfo="text",
    )  # fmt: skip
    top = max((row.level_required for row in rows), default=9)
    fig.update_xaxes(range=[0.5, top + 2.2], dtick=1, tick0=1, showgrid=True)
    fig.update_yaxes(
        tickvals=places, ticktext=names, autorange="reversed", showgrid=False, zeroline=False,
        tickfont={"color": look.paint.ink},
    )  # fmt: skip
    _gate_keys(fig, look)
    return fig


def _proof_colour(row: Row, look: Look) -> str:
    return look.paint.accent if row.has_evidence else look.paint.against


def _short_by(row: Row, look: Look) -> str:
    money = look.text(row.unspent, "money")
    return f" {text.say('chart.gap.short_by', look.lang, n=row.levels_short)} · {money}"


def _gate_hover(row: Row, look: Look) -> str:
    proof = "chart.gap.proven" if row.has_evidence else "chart.gap.unproven"
    return text.say(
        "chart.gap.gate_hover",
        look.lang,
        project=theme.escape(row.project_name),
        scale=row.scale,
        level=row.level,
        required=row.level_required,
        day=look.text(row.assessed_on, "date"),
        proof=text.say(proof, look.lang),
    )


def _gate_keys(fig: go.Figure, look: Look) -> None:
    paint = look.paint
    words = [
        (paint.accent, text.say("chart.gap.required", look.lang)),
        (paint.accent, text.say("chart.gap.now", look.lang)),
        (paint.against, text.say("chart.gap.now_unproven", look.lang)),
    ]
    theme.keys(fig, words, look, hollow=(1, 2))
