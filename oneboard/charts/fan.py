"""The range of a forecast of sales, year by year."""

from plotly.graph_objects import Figure

from oneboard.charts.theme import Look
from oneboard.query import Answer


def band(figure: Figure, answer: Answer, look: Look) -> None:
    """From low to high, where both are known."""
    rows = [r for r in answer if r.revenue_low is not None and r.revenue_high is not None]
    years = [row.year for row in rows]
    figure.add_scatter(
        name="band", mode="lines", line={"width": 0}, fill="toself", hoverinfo="skip",
        fillcolor=look.paint.line, x=[*years, *reversed(years)],
        y=[row.revenue_high for row in rows] + [row.revenue_low for row in reversed(rows)],
    )  # fmt: skip
