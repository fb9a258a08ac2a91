"""Native charts of a presentation, which carry their numbers; axes from zero, colours said."""

from typing import Any

from pptx.chart.data import BubbleChartData, CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_LINE
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from oneboard.pack import pptx_font
from oneboard.pack.deck import Bubbles, Chart
from oneboard.pack.pptx_text import LINE, SOFT, Place

KINDS = {
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "line": XL_CHART_TYPE.LINE_MARKERS,
    "stacked_bar": XL_CHART_TYPE.BAR_STACKED,
    "stacked_column": XL_CHART_TYPE.COLUMN_STACKED,
    "waterfall": XL_CHART_TYPE.COLUMN_STACKED,
}
LABELLED = 12  # bars of one series that have room for their numbers
CROWDED = 15  # points of a line from which it has no markers
LARGEST = 40  # percent of the usual size of a bubble


def chart(sheet: Any, one: Chart, place: Place, *, size: int = 0) -> None:
    """`size`: of the words in points, by the number of names where none is given."""
    data = CategoryChartData(number_format=one.number_format)
    data.categories = one.categories
    for name, values in _series(one):
        data.add_series(name, values)
    drawn = sheet.shapes.add_chart(KINDS[one.form], *map(Inches, place), data).chart
    _plain(drawn, size or (12 if len(one.categories) <= LABELLED else 10))
    _legend(drawn, shown=len(one.series) > 1)
    _value_axis(drawn.value_axis, one.reach, one.number_format)
    _names(drawn, one)
    if one.form == "waterfall":
        _paint_steps(drawn, one)
    else:
        _paint(drawn, one)
        _labels(drawn, one)
    pptx_font.in_chart(drawn)


def _series(one: Chart) -> list[tuple[str, list]]:
    """A waterfall stands on an unseen series; what is below zero has one of its own."""
    if one.form != "waterfall":
        return [(each.name, one.scaled(each)) for each in one.series]
    bars = [bar(*step) for step in one.steps]
    name = one.series[0].name
    return [("", [b[0] for b in bars]), (name, [b[1] for b in bars]), (name, [b[2] for b in bars])]


def bar(start: float, end: float) -> tuple[float, float, float]:
    """What is unseen below a step, its part above zero, its part below zero."""
    low, high = sorted((start, end))
    if low >= 0:
        return low, high - low, 0.0
    if high <= 0:
        return high, 0.0, low - high
    return 0.0, high, low


def _plain(drawn: Any, size: int) -> None:
    drawn.font.size = Pt(size)
    drawn.font.color.rgb = RGBColor.from_string(SOFT)
    drawn.has_title = False


def _legend(drawn: Any, *, shown: bool) -> None:
    drawn.has_legend = shown
    if shown:
        drawn.legend.position = XL_LEGEND_POSITION.TOP
        drawn.legend.include_in_layout = False


def _value_axis(values: Any, reach: tuple[float, float], number_format: str) -> None:
    low, high = reach
    if low == 0:
        values.minimum_scale = 0
    elif high == 0:
        values.maximum_scale = 0
    values.major_gridlines.format.line.color.rgb = RGBColor.from_string(LINE)
    values.format.line.fill.background()
    values.tick_labels.number_format = number_format
    values.tick_labels.number_format_is_linked = False


def _names(drawn: Any, one: Chart) -> None:
    names = drawn.category_axis
    names.format.line.color.rgb = RGBColor.from_string(LINE)
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    if one.kind == "line":  # many names: as many as have room, none of them turned
        names.tick_labels.font.bold = False
        names._element.txPr.bodyPr.set("rot", "0")
    else:
        skip = names._element.makeelement(qn("c:tickLblSkip"), {"val": "1"})
        names._element.insert_element_before(skip, "c:tickMarkSkip", "c:noMultiLvlLbl", "c:extLst")
    if one.kind == "bar":  # the first row on top, its values still below
        names.reverse_order = True
        drawn.value_axis.tick_label_position = XL_TICK_LABEL_POSITION.HIGH


def _paint(drawn: Any, one: Chart) -> None:
    plot = drawn.plots[0]
    if one.kind != "line":
        plot.gap_width = 60
        plot.overlap = 100 if one.is_stacked else -5
    for series, said in zip(plot.series, one.series, strict=True):
        colour = RGBColor.from_string(said.colour)
        if one.kind == "line":
            series.smooth = False
            series.format.line.color.rgb, series.format.line.width = colour, Pt(2.5)
            if said.dashed:
                series.format.line.dash_style = MSO_LINE.DASH
            _marker(series, colour, crowded=said.dashed or len(one.categories) > CROWDED)
        else:
            series.invert_if_negative = False
            _fill(series, colour)


def _marker(series: Any, colour: RGBColor, *, crowded: bool) -> None:
    series.marker.size = 2 if crowded else 5
    _fill(series.marker, colour)
    series.marker.format.line.color.rgb = colour


def _fill(part: Any, colour: RGBColor) -> None:
    part.format.fill.solid()
    part.format.fill.fore_color.rgb = colour


def _paint_steps(drawn: Any, one: Chart) -> None:
    plot = drawn.plots[0]
    plot.gap_width, plot.overlap = 40, 100
    unseen, *seen = plot.series
    unseen.format.fill.background()
    unseen.format.line.fill.background()
    for series in seen:
        series.invert_if_negative = False
        for place in range(len(one.categories)):
            colour = RGBColor.from_string(one.series[0].colour_at(place))
            _fill(series.points[place], colour)


def _labels(drawn: Any, one: Chart) -> None:
    if one.is_stacked or one.kind == "line" or len(one.categories) > LABELLED:
        return
    plot = drawn.plots[0]
    plot.has_data_labels = True
    plot.data_labels.number_format = one.number_format
    plot.data_labels.number_format_is_linked = False
    plot.data_labels.show_value = True


def bubbles(sheet: Any, one: Bubbles, place: Place) -> None:
    data = BubbleChartData(number_format=one.number_format)
    for group in one.groups:
        series = data.add_series(group.name)
        for across, up, size, _ in group.bubbles:
            series.add_data_point(across, up, size)
    drawn = sheet.shapes.add_chart(XL_CHART_TYPE.BUBBLE, *map(Inches, place), data).chart
    _plain(drawn, 12)
    _legend(drawn, shown=True)
    drawn.plots[0].bubble_scale = LARGEST
    for series, group in zip(drawn.plots[0].series, one.groups, strict=True):
        _fill(series, RGBColor.from_string(group.colour))
        _see_through(series)
    for axis, name, form in (
        (drawn.category_axis, one.across, "0"), (drawn.value_axis, one.up, one.number_format),
    ):  # fmt: skip
        axis.has_title = True
        axis.axis_title.text_frame.text = name
        axis.axis_title.text_frame.paragraphs[0].runs[0].font.size = Pt(12)
        axis.axis_title.text_frame.paragraphs[0].runs[0].font.bold = False
        axis.major_gridlines.format.line.color.rgb = RGBColor.from_string(LINE)
        axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = form, False
        axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    drawn.category_axis.minimum_scale, drawn.category_axis.maximum_scale = 0, 10
    drawn.category_axis.major_unit = 1
    pptx_font.in_chart(drawn)


def _see_through(series: Any) -> None:
    """Bubbles that lie on one another stay seen."""
    colour = series._element.find(qn("c:spPr")).find(qn("a:solidFill"))[0]
    colour.append(colour.makeelement(qn("a:alpha"), {"val": "60000"}))
