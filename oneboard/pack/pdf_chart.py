"""Bars, columns, lines, steps and bubbles of a slide as vectors, the axis from zero."""

from dataclasses import dataclass

from oneboard.charts import Look
from oneboard.charts.theme import nice_ticks
from oneboard.pack.deck import Bubbles, Chart
from oneboard.pack.pdf_sheet import Sheet

PAINT = Look().paint
NAMES = 62.0  # millimetres for the names beside lying bars
FILLED = 0.7  # part of a category's room that its bars take
LARGEST = 9.0  # radius of the largest bubble
Place = tuple[float, float, float, float]


@dataclass(frozen=True)
class Plot:
    """Where the chart stands; `lying` bars run along x, all others along y."""

    chart: Chart
    left: float
    top: float
    right: float
    bottom: float
    size: float

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


def draw(sheet: Sheet, chart: Chart, place: Place, *, size: float = 10) -> None:
    left, top, width, height = place
    high = size * 0.8  # of a line of words
    beside = NAMES if chart.kind == "bar" else size * 1.8
    plot = Plot(
        chart, left + beside, top + (high if len(chart.series) > 1 else 2), left + width,
        top + height - high, size,
    )  # fmt: skip
    if len(chart.series) > 1:
        _keys(sheet, plot, (left, top, width, height))
    _axis(sheet, plot)
    _names(sheet, plot)
    draws = {"line": _lines, "waterfall": _steps}
    draws.get(chart.kind, _bars)(sheet, plot)


def _keys(sheet: Sheet, plot: Plot, place: Place) -> None:
    left, top, width, _ = place
    room = width / len(plot.chart.series)
    for one in plot.chart.series:
        if plot.chart.kind == "line":
            line = [(left, top + 2.6), (left + 6, top + 2.6)]
            sheet.stroke(line, f"#{one.colour}", 0.9, dashed=one.dashed)
        else:
            sheet.bar(left + 3, top + 1.5, 3, 3, f"#{one.colour}")
        sheet.line(left + 7.5, top + 0.5, one.name, plot.size, PAINT.soft)
        left += min(room, 14 + sheet.width(one.name, plot.size))


def _axis(sheet: Sheet, plot: Plot) -> None:
    low, high = plot.chart.reach
    for tick in (tick for tick in nice_ticks(low, high) if tick >= low):
        place, words = plot.at(tick), written(tick, plot.chart.number_format)
        if plot.lying:
            sheet.stroke([(place, plot.top), (place, plot.bottom)], PAINT.line, 0.2)
            sheet.centre(place, plot.bottom + 1, words, plot.size, PAINT.soft)
        else:
            sheet.stroke([(plot.left, place), (plot.right, place)], PAINT.line, 0.2)
            sheet.right(plot.left - 2, place - 2.3, words, plot.size, PAINT.soft)


def _names(sheet: Sheet, plot: Plot) -> None:
    """Below an axis only as many as have room beside one another."""
    widest = max(sheet.width(name, plot.size) for name in plot.chart.categories) + 2
    every = 1 if plot.lying else max(1, -int(-widest // plot.step))
    for nth, name in enumerate(plot.chart.categories):
        middle = (nth + 0.5) * plot.step
        if plot.lying:
            sheet.right(plot.left - 2, plot.top + middle - 2.3, name, plot.size, PAINT.ink)
        elif nth % every == 0:
            sheet.centre(plot.left + middle, plot.bottom + 1, name, plot.size, PAINT.ink)


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


def _steps(sheet: Sheet, plot: Plot) -> None:
    for nth, along in enumerate(plot.chart.steps):
        across = ((nth + (1 - FILLED) / 2) * plot.step, plot.step * FILLED)
        _bar(sheet, plot, across, along, plot.chart.series[0].colour_at(nth))


def _bar(sheet: Sheet, plot: Plot, across: tuple, along: tuple, colour: str) -> None:
    start, width = across
    first, last = sorted(map(plot.at, along))
    if plot.lying:
        sheet.bar(first, plot.top + start, last - first, width, f"#{colour}")
    else:
        sheet.bar(plot.left + start, first, width, last - first, f"#{colour}")


def _value(sheet: Sheet, plot: Plot, middle: float, value: float) -> None:
    words, end = written(value, plot.chart.number_format), plot.at(max(value, 0.0))
    if plot.lying:
        sheet.line(end + 1, plot.top + middle - 2, words, plot.size - 1, PAINT.soft)
    else:
        sheet.centre(plot.left + middle, end - 5, words, plot.size - 1, PAINT.soft)


def _lines(sheet: Sheet, plot: Plot) -> None:
    for one in plot.chart.series:
        points = [
            (plot.left + (nth + 0.5) * plot.step, plot.at(value))
            for nth, value in enumerate(plot.chart.scaled(one))
            if value is not None
        ]
        sheet.stroke(points, f"#{one.colour}", 0.9, dashed=one.dashed)


def bubbles(sheet: Sheet, one: Bubbles, place: Place) -> None:
    """Both axes with their names; the area of a bubble is its size, the largest lie below."""
    left, top, width, height = place
    x, y, right, bottom = left + 18, top + 8, left + width, top + height - 14
    ups = [up for _, up, _, _ in one.all]
    low, high = min(0.0, *ups), max(0.0, *ups)
    most = max(across for across, _, _, _ in one.all) + 0.5

    def spot(across: float, up: float) -> tuple[float, float]:
        part = (up - low) / ((high - low) * 1.1 or 1.0)
        return x + across / most * (right - x), bottom - part * (bottom - y)

    for tick in (tick for tick in nice_ticks(low, high) if tick >= low):
        _, at = spot(0, tick)
        sheet.stroke([(x, at), (right, at)], PAINT.line, 0.2)
        sheet.right(x - 2, at - 2.3, written(tick, one.number_format), 10, PAINT.soft)
    for level in range(1, int(most) + 1):
        sheet.centre(spot(level, low)[0], bottom + 1, str(level), 10, PAINT.soft)
    sheet.centre((x + right) / 2, bottom + 6, one.across, 11, PAINT.soft)
    sheet.line(left, top, one.up, 11, PAINT.soft)
    largest = max(size for _, _, size, _ in one.all) or 1.0
    colours = {bubble: group.colour for group in one.groups for bubble in group.bubbles}
    for bubble in sorted(colours, key=lambda bubble: -bubble[2]):
        across, up, size, _ = bubble
        radius = max(0.6, LARGEST * (max(size, 0.0) / largest) ** 0.5)
        sheet.disc(*spot(across, up), radius, f"#{colours[bubble]}")
    at = right
    for group in reversed(one.groups):
        at -= sheet.width(group.name, 11) + 8
        sheet.disc(at, top + 2.6, 1.6, f"#{group.colour}")
        sheet.line(at + 3, top, group.name, 11, PAINT.soft)


def written(value: float, number_format: str) -> str:
    """A number in the chart's own format."""
    if number_format.endswith("%"):
        return f"{value:.0%}".replace("-", "\u2212")
    digits = len(number_format.partition(".")[2])
    return f"{value:,.{digits}f}".replace("-", "\u2212")
