"""Bars, columns and lines of a slide as vectors, the axis from zero."""

from dataclasses import dataclass

from oneboard.charts import Look
from oneboard.charts.theme import nice_ticks
from oneboard.pack.deck import Chart
from oneboard.pack.pdf_sheet import EDGE, INNER, WIDE, Sheet

PAINT = Look().paint
NAMES = 62.0  # millimetres for the names beside lying bars
FILLED = 0.7  # part of a category's room that its bars take


@dataclass(frozen=True)
class Plot:
    """Where the chart stands; `lying` bars run along x, all others along y."""

    chart: Chart
    left: float
    top: float
    right: float
    bottom: float

    @property
    def lying(self) -> bool:
        return self.chart.kind == "bar"

    @property
    def step(self) -> float:
        room = self.bottom - self.top if self.lying else self.right - self.left
        return room / len(self.chart.categories)

    def at(self, value: float) -> float:
        """The place of a value on the value axis."""
        low, high = self.chart.reach
        part = (value - low) / ((high - low) * 1.06 or 1.0)
        if self.lying:
            return self.left + part * (self.right - self.left)
        return self.bottom - part * (self.bottom - self.top)


def draw(sheet: Sheet, chart: Chart, top: float, bottom: float) -> None:
    beside = NAMES if chart.kind == "bar" else 18.0
    plot = Plot(chart, EDGE + beside, top + 10, WIDE - EDGE, bottom - 8)
    if len(chart.series) > 1:
        _keys(sheet, chart, top)
    _axis(sheet, plot)
    _names(sheet, plot)
    (_lines if chart.kind == "line" else _bars)(sheet, plot)


def _keys(sheet: Sheet, chart: Chart, top: float) -> None:
    place = EDGE
    room = INNER / len(chart.series)
    for one in chart.series:
        sheet.bar(place, top + 1.5, 3, 3, f"#{one.colour}")
        sheet.line(place + 4.5, top + 0.5, one.name, 11, PAINT.soft)
        place += min(room, 12 + sheet.width(one.name, 11))


def _axis(sheet: Sheet, plot: Plot) -> None:
    low, high = plot.chart.reach
    for tick in (tick for tick in nice_ticks(low, high) if tick >= low):
        place, words = plot.at(tick), written(tick, plot.chart)
        if plot.lying:
            sheet.stroke([(place, plot.top), (place, plot.bottom)], PAINT.line, 0.2)
            sheet.centre(place, plot.bottom + 1, words, 10, PAINT.soft)
        else:
            sheet.stroke([(plot.left, place), (plot.right, place)], PAINT.line, 0.2)
            sheet.right(plot.left - 2, place - 2.3, words, 10, PAINT.soft)


def _names(sheet: Sheet, plot: Plot) -> None:
    for nth, name in enumerate(plot.chart.categories):
        middle = (nth + 0.5) * plot.step
        if plot.lying:
            sheet.right(plot.left - 2, plot.top + middle - 2.3, name, 10, PAINT.ink)
        else:
            sheet.centre(plot.left + middle, plot.bottom + 1, name, 10, PAINT.ink)


def _bars(sheet: Sheet, plot: Plot) -> None:
    chart = plot.chart
    for nth in range(len(chart.categories)):
        start = (nth + (1 - FILLED) / 2) * plot.step
        ends = {True: 0.0, False: 0.0}  # where the stack stands, above and below zero
        width = plot.step * FILLED / (1 if chart.is_stacked else len(chart.series))
        for place, one in enumerate(chart.series):
            value = chart.scaled(one)[nth]
            if value is None:
                continue
            base = ends[value > 0] if chart.is_stacked else 0.0
            ends[value > 0] = base + value
            shift = 0.0 if chart.is_stacked else place * width
            _bar(sheet, plot, (start + shift, width), (base, base + value), one.colour)
            if not chart.is_stacked:
                _value(sheet, plot, start + shift + width / 2, value)


def _bar(sheet: Sheet, plot: Plot, across: tuple, along: tuple, colour: str) -> None:
    start, width = across
    first, last = sorted(map(plot.at, along))
    if plot.lying:
        sheet.bar(first, plot.top + start, last - first, width, f"#{colour}")
    else:
        sheet.bar(plot.left + start, first, width, last - first, f"#{colour}")


def _value(sheet: Sheet, plot: Plot, middle: float, value: float) -> None:
    words, end = written(value, plot.chart), plot.at(max(value, 0.0))
    if plot.lying:
        sheet.line(end + 1, plot.top + middle - 2, words, 9, PAINT.soft)
    else:
        sheet.centre(plot.left + middle, end - 5, words, 9, PAINT.soft)


def _lines(sheet: Sheet, plot: Plot) -> None:
    for one in plot.chart.series:
        points = [
            (plot.left + (nth + 0.5) * plot.step, plot.at(value))
            for nth, value in enumerate(plot.chart.scaled(one))
            if value is not None
        ]
        sheet.stroke(points, f"#{one.colour}", 0.9)


def written(value: float, chart: Chart) -> str:
    """A number in the chart's own format."""
    if chart.number_format.endswith("%"):
        return f"{value:.0%}".replace("-", "\u2212")
    digits = len(chart.number_format.partition(".")[2])
    return f"{value:,.{digits}f}".replace("-", "\u2212")
