"""How many go on: conversion of each year's entries, and what the gates decide."""

from plotly.graph_objects import Figure

from oneboard import dictionary, text
from oneboard.charts import theme
from oneboard.charts.pipeline import stage_name
from oneboard.charts.theme import Look
from oneboard.query import Answer, Row

LEGIBLE = 0.03  # of the longest bar


def cohorts(answer: Answer, look: Look) -> Figure:
    """One bar a stage and year of entry: moved on, ended there, still there (hatched)."""
    lanes = [_lane(row, look) for row in answer]
    figure = theme.figure(look, height=90 + 22 * len(lanes), barmode="stack", margin={"t": 26})
    for column, marker in _parts(look).items():
        figure.add_bar(
            name=column, orientation="h", y=list(range(len(lanes))), x=answer.column(column),
            marker=marker, customdata=answer.marks(),
            hovertext=[_cohort_hover(row, look) for row in answer], hoverinfo="text",
        )  # fmt: skip
    for place, row in enumerate(answer):
        share = f" · {look.text(row.moved_share, 'share')}" if row.moved_share is not None else ""
        figure.add_annotation(
            x=row.entered, y=place, xanchor="left", xshift=6, showarrow=False,
            text=f"{row.moved_on} / {row.entered}{share}", font={"color": look.paint.ink},
        )  # fmt: skip
    figure.update_xaxes(visible=False, range=[0, max(answer.column("entered")) * 1.25])
    figure.update_yaxes(
        tickvals=list(range(len(lanes))), ticktext=lanes, autorange="reversed", showgrid=False,
        tickfont={"color": look.paint.ink},
    )  # fmt: skip
    _keys(figure, _parts(look), look)
    return figure


def _lane(row: Row, look: Look) -> str:
    return f"{stage_name(row.stage, look)} {row.cohort}"


def _parts(look: Look) -> dict[str, dict]:
    return {
        "moved_on": {"color": look.paint.accent},
        "ended_there": {"color": look.paint.unknown},
        "still_there": theme.forecast(look.paint.quiet),
    }


def _keys(figure: Figure, parts: dict[str, dict], look: Look) -> None:
    words = [
        (marker["color"], dictionary.vocabulary()[column].label(look.lang))
        for column, marker in parts.items()
    ]
    theme.keys(figure, words, look)


def _cohort_hover(row: Row, look: Look) -> str:
    return text.say(
        "chart.pipeline.cohort_hover", look.lang, stage=stage_name(row.stage, look),
        year=row.cohort, n=row.entered, moved=row.moved_on, ended=row.ended_there,
        still=row.still_there,
    )  # fmt: skip


def gates(answer: Answer, look: Look) -> Figure:
    """Every gate as a whole: which share went on, with conditions, was held back or stopped."""
    names = [
        f"{dictionary.choice_label('gate', row.gate, look.lang)} ({row.decided})" for row in answer
    ]
    figure = theme.figure(look, height=420, barmode="stack", margin={"t": 26})
    for column, marker in _decisions(look).items():
        figure.add_bar(
            name=column, orientation="h", y=names, marker=marker,
            x=[row.values[column] / row.decided for row in answer],
            text=[_inside(row.values[column], row.decided) for row in answer],
            textposition="inside", insidetextanchor="middle", textangle=0, constraintext="none",
            customdata=answer.marks(), hoverinfo="text",
            hovertext=[_decision_hover(row, column, look) for row in answer],
        )  # fmt: skip
    figure.update_xaxes(visible=False, range=[0, 1])
    figure.update_yaxes(autorange="reversed", showgrid=False, tickfont={"color": look.paint.ink})
    _keys(figure, _decisions(look), look)
    return figure


def _inside(count: int, decided: int) -> str:
    return str(count) if count >= LEGIBLE * decided else ""


def _decisions(look: Look) -> dict[str, dict]:
    paint = look.paint
    return {
        "gate_go": {"color": paint.accent},
        "gate_conditional": {"color": paint.steps[3]},
        "gate_hold": {"color": paint.quiet},
        "gate_recycle": {"color": paint.watch},
        "gate_kill": {"color": paint.risk},
    }


def _decision_hover(row: Row, column: str, look: Look) -> str:
    word = dictionary.vocabulary()[column].label(look.lang)
    share = look.text(row.values[column] / row.decided, "share")
    return f"{word}: {row.values[column]} / {row.decided} ({share})"
