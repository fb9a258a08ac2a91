"""Answers in, figures out: pure functions `(answer, look) -> Figure`. One file per family."""

from oneboard.charts.theme import Look

__all__ = ["Look"]
