"""Where the organisation stands in the world: measured values against the best, and patents."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import lanes, panels, theme
from oneboard.charts.evidence import LEVELS, paint
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

SHOWN = 24
EDGE = 1.6  # values beyond are drawn at the edge


def best(answer: Answer, look: Look) -> Figure:
    """A dot an indicator, as a share of the best known elsewhere; hollow without papers."""
    rows = answer.rows[:SHOWN]
    figure = theme.figure(
        look, height=lanes.height(len(rows), each=22, around=80),
        margin={"l": 8, "r": 8, "t": 26, "b": 44},
    )  # fmt: skip
    figure.add_vline(x=1, line={"color": look.paint.soft, "width": 1, "dash": "dot"})
    figure.add_scatter(
        name="best_share", mode="markers", x=[min(row.best_share, EDGE) for row in rows],
        y=list(range(len(rows))), customdata=answer.marks()[: len(rows)], hoverinfo="text",
        marker={
            "size": 12, "color": [paint(row.evidence_level, look) for row in rows],
            "symbol": [_shape(row) for row in rows], "line": {"width": 2},
        },
        hovertext=[_told(answer, row, look) for row in rows],
    )  # fmt: skip
    figure.update_xaxes(tickformat=".0%", showgrid=True, nticks=6)
    width = 24 if look.lang == "zh" else 40
    names = [f"{row.project_name or row.project_id}：{row.indicator}" for row in rows]
    lanes.name_lanes(figure, names, width=width)
    figure.update_yaxes(tickfont={"color": look.paint.ink, "size": look.size - 1})
    words = [
        (paint(level, look), dictionary.choice_label("evidence_level", level, look.lang))
        for level in LEVELS.values()
    ]
    theme.keys(figure, words, look, hollow=(2, 3))
    panels.note(figure, _notes(answer, look), look, drop=24)
    return figure


def _shape(row: Row) -> str:
    proven = row.evidence_level in ("documented", "independently_verified")
    return "circle" if proven else "circle-open"


def _notes(answer: Answer, look: Look) -> str:
    parts = [text.say("chart.evidence.scale", look.lang)]
    if len(answer) > SHOWN:
        parts.append(text.say("chart.evidence.left_out", look.lang, n=len(answer) - SHOWN))
    if any(row.best_share > EDGE for row in answer):
        parts.append(text.say("chart.evidence.capped", look.lang))
    return " · ".join(parts)


def _told(answer: Answer, row: Row, look: Look) -> str:
    columns = (
        "scale_level", "value", "benchmark", "benchmark_source", "best_share", "evidence_level",
        "tested_by", "evidence_ref", "measured_on",
    )  # fmt: skip
    lines = [
        f"{answer.label(name, look.lang)}: {_written(answer, row, name, look)}" for name in columns
    ]
    head = f"<b>{theme.escape(row.project_name)}</b><br>{theme.escape(row.indicator)}"
    return "<br>".join([f"{head} ({theme.escape(row.unit)})", *lines])


def _written(answer: Answer, row: Row, name: str, look: Look) -> str:
    value = row.values[name]
    if isinstance(value, str):
        return theme.escape(dictionary.choice_label(name, value, look.lang))
    return look.text(value, answer.unit(name))


def patents(answer: Answer, look: Look) -> Figure:
    """Granted patents by kind and year; on top, hatched, what was filed and waits."""
    figure = theme.figure(
        look, height=330, margin={"l": 8, "r": 8, "t": 30, "b": 8}, barmode="stack"
    )
    colours = {
        "inventions_granted": look.paint.accent, "pct_granted": look.paint.steps[8],
        "models_granted": look.paint.steps[3],
    }  # fmt: skip
    paints = {name: {"color": colour} for name, colour in colours.items()}
    paints["patents_pending"] = theme.forecast(look.paint.quiet)
    paints["patents_lapsed"] = theme.forecast(look.paint.against)
    years = answer.column("year")
    for column, marker in paints.items():
        figure.add_bar(
            name=column, x=years, y=answer.column(column), marker=marker,
            customdata=answer.marks(), hoverinfo="text",
            hovertext=[
                f"{row.year}<br>{answer.label(column, look.lang)}: {row.values[column]}"
                for row in answer
            ],
            text=[value or "" for value in answer.column(column)], textposition="inside",
        )  # fmt: skip
    figure.update_xaxes(tickvals=years, ticktext=[str(year) for year in years])
    words = [(marker["color"], answer.label(name, look.lang)) for name, marker in paints.items()]
    theme.keys(figure, words, look)
    return figure
