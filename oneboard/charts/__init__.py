"""Answers in, figures out: pure functions `(answer, look) -> Figure`. One file per family."""

from plotly.graph_objects import Figure

from oneboard.charts.theme import Look

__all__ = ["Figure", "Look"]
