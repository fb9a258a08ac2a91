"""The map of the portfolio: readiness across, value up, area for money, shape for status."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard import format as form
from oneboard.charts import lights, theme
from oneboard.charts.spread import apart, jitter, signed_root
from oneboard.charts.theme import SHAPES, Look
from oneboard.query import Answer, Row

LARGEST = 46  # diameter of the largest bubble in pixels
LABELS = 10
NO_LEVEL = 0  # the lane of projects without a level
BANDS = ((1, 3, "laboratory"), (4, 7, "engineering"), (8, 9, "industrial"))
GLYPHS = {"ok": "●", "watch": "▲", "risk": "◆", "paused": "■"}
STATES = ("ok", "watch", "paused", "unknown", "risk")


def map_of_value(answer: Answer, look: Look) -> Figure:
    """Projects without a stated value lie in a strip of their own below the axis."""
    figure = theme.figure(look, height=470, margin={"t": 26, "b": 52})
    heights = _heights(answer)
    across = jitter(heights, [row.trl_current or NO_LEVEL for row in answer])
    for state in STATES:
        _bubbles(figure, answer, look, state, across, heights)
    _labels(figure, answer, look, across, heights)
    _levels(figure, answer, look)
    _value_axis(figure, answer, look)
    _key(figure, look)
    return figure


def _known(answer: Answer) -> list[float]:
    return [signed_root(row.value_score) for row in answer if row.value_score is not None]


def _strip(answer: Answer) -> float:
    """Where projects without a value lie: well below the lowest known one."""
    known = _known(answer) or [0.0]
    return min(known + [0.0]) - 0.13 * ((max(known + [0.0]) - min(known + [0.0])) or 1)


def _heights(answer: Answer) -> list[float]:
    strip = _strip(answer)
    return [strip if row.value_score is None else signed_root(row.value_score) for row in answer]


def _bubbles(
    figure: Figure,
    answer: Answer,
    look: Look,
    state: str,
    across: list[float],
    heights: list[float],
) -> None:
    """One trace per state: its shape and its colour say the same."""
    chosen = [n for n, row in enumerate(answer) if (row.light or "unknown") == state]
    if not chosen:
        return
    rows, marks = answer.rows, answer.marks()
    largest = _largest(answer)
    colour = look.status(state)
    figure.add_scatter(
        name=state,
        mode="markers",
        x=[across[n] for n in chosen],
        y=[heights[n] for n in chosen],
        marker={
            "symbol": [_symbol(rows[n], state) for n in chosen],
            "size": [rows[n].unspent or largest * 0.03 for n in chosen],
            "sizemode": "area",
            "sizeref": 2 * largest / LARGEST**2,
            "sizemin": 4,
            "color": colour,
            "opacity": 0.6 if state == "risk" else 0.45,
            "line": {"color": colour, "width": 1.5},
        },
        customdata=[marks[n] for n in chosen],
        hovertext=[_hover(rows[n], look) for n in chosen],
        hoverinfo="text",
    )


def _symbol(row: Row, state: str) -> str:
    """A project whose money is unknown is hollow: its size means nothing."""
    shape = SHAPES[state]
    return shape if row.unspent is not None or shape.endswith("-open") else f"{shape}-open"


def _hover(row: Row, look: Look) -> str:
    stage = dictionary.choice_label("stage", row.stage, look.lang) if row.stage else form.UNKNOWN
    return text.say(
        "chart.portfolio.hover",
        look.lang,
        name=theme.escape(row.project_name or row.project_id),
        department=theme.escape(row.department),
        stage=stage,
        trl=look.text(row.trl_current, "level"),
        axis=dictionary.choice_label("value_axis", row.value_axis, look.lang),
        value=look.text(row.value_score, "money"),
        unspent=look.text(row.unspent, "money"),
        light=lights.word(row.light, look.lang),
    )


def _labels(
    figure: Figure, answer: Answer, look: Look, across: list[float], heights: list[float]
) -> None:
    """Names of the projects with most money and of most value, as far as they find room."""
    by_money = [n for n, row in enumerate(answer) if row.rank <= LABELS]
    by_value = sorted(
        (n for n, row in enumerate(answer) if row.value_score is not None),
        key=lambda n: -heights[n],
    )[:4]
    wanted = list(dict.fromkeys([*by_value, *by_money]))
    tall = (max(heights) - min(heights)) or 1
    largest = _largest(answer)
    kept = apart([(across[n], heights[n]) for n in wanted], width=1.35, height=tall * 0.05)
    for n in (wanted[k] for k in kept):
        row = answer.rows[n]
        away = 9 + LARGEST / 2 * ((row.unspent or 0) / largest) ** 0.5
        figure.add_annotation(
            x=across[n], y=heights[n], text=theme.short(row.project_name or row.project_id, 12),
            showarrow=False, yshift=-away if heights[n] < 0 else away,
            font={"size": look.size - 1},
        )  # fmt: skip


def _largest(answer: Answer) -> float:
    return max((row.unspent or 0 for row in answer), default=0) or 1


def _key(figure: Figure, look: Look) -> None:
    """Shapes in words, once, in the corner: they are the same on every page."""
    told = [
        f"<span style='color:{look.status(state)}'>{GLYPHS[state]}</span> "
        f"{lights.word(state, look.lang)}"
        for state in ("ok", "watch", "risk", "paused")
    ]
    area = text.say("chart.portfolio.key", look.lang)
    figure.add_annotation(
        text="  ".join([*told, area]), x=1, xref="paper", xanchor="right", y=0, yref="paper",
        yanchor="top", yshift=-34, showarrow=False, font={"size": look.size - 1},
    )  # fmt: skip


def _levels(figure: Figure, answer: Answer, look: Look) -> None:
    unknown = any(row.trl_current is None for row in answer)
    ticks = list(range(NO_LEVEL if unknown else 1, 10))
    figure.update_xaxes(
        title=text.say("chart.portfolio.trl", look.lang),
        tickvals=ticks,
        ticktext=[str(t) if t else text.say("chart.portfolio.no_level", look.lang) for t in ticks],
        range=[ticks[0] - 0.55, 9.55],
        showgrid=False,
    )
    for first, last, phase in BANDS:
        figure.add_annotation(
            text=dictionary.phases()[phase].label(look.lang), x=(first + last) / 2, y=1,
            yref="paper", yshift=20, yanchor="top", showarrow=False,
            font={"color": look.paint.soft},
        )  # fmt: skip
        if first > 1:
            figure.add_vline(x=first - 0.5, line={"color": look.paint.quiet, "dash": "dot"})


def _value_axis(figure: Figure, answer: Answer, look: Look) -> None:
    values = [row.value_score for row in answer if row.value_score is not None]
    ticks = _money_ticks(values)
    shown = [signed_root(t) for t in ticks]
    words = [look.text(t, "money") for t in ticks]
    if len(values) < len(answer):
        shown, words = [_strip(answer), *shown], [_no_value(look), *words]
    axis = answer.rows[0].value_axis
    figure.update_yaxes(
        tickvals=shown,
        ticktext=words,
        title=text.say(
            "chart.portfolio.sqrt", look.lang,
            axis=dictionary.choice_label("value_axis", axis, look.lang),
        ),
    )  # fmt: skip
    figure.add_hline(y=0, line={"color": look.paint.soft, "width": 1})


def _no_value(look: Look) -> str:
    return text.say("chart.portfolio.no_value", look.lang)


def _money_ticks(values: list[float]) -> list[float]:
    """Round amounts that lie evenly on a square-root axis: 0, ±1, ±4 … of the largest power."""
    if not values:
        return [0.0]
    top = max(abs(v) for v in values)
    unit = 10.0 ** (len(str(int(top))) - 1)
    steps = [t for t in (0.1 * unit, 0.5 * unit, unit, 2 * unit, 5 * unit) if t <= top]
    low = [-t for t in reversed(steps) if -t >= min(values) * 1.2]
    return [*low, 0.0, *(t for t in steps if t <= max(values) * 1.2)]
