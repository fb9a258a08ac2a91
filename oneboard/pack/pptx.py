"""Slides for PowerPoint, 16:9, with native charts that carry their numbers."""

import io
from typing import Any

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from oneboard.charts import Look
from oneboard.pack import pptx_font
from oneboard.pack.deck import Chart, Deck, Slide, Tile

WIDE, HIGH, EDGE = 13.333, 7.5, 0.5
INNER = WIDE - 2 * EDGE
TITLE_ONLY = 5  # the layout of the standard template with nothing but a title
LONG_TITLE = 70  # letters, a Chinese one counted twice, from which a title is set smaller
KINDS = {
    "bar": XL_CHART_TYPE.BAR_CLUSTERED,
    "column": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "line": XL_CHART_TYPE.LINE_MARKERS,
    "stacked_bar": XL_CHART_TYPE.BAR_STACKED,
    "stacked_column": XL_CHART_TYPE.COLUMN_STACKED,
}
LABELLED = 12  # bars of one series that have room for their numbers
PAINT = Look().paint
INK, SOFT, LINE = (c.removeprefix("#") for c in (PAINT.ink, PAINT.soft, PAINT.line))


def write(deck: Deck) -> bytes:
    show = Presentation()
    show.slide_width, show.slide_height = Inches(WIDE), Inches(HIGH)
    show.core_properties.title = f"{deck.title} · {deck.subtitle}"
    for place, slide in enumerate(deck.slides, start=1):
        _slide(show, slide, deck, place)
    out = io.BytesIO()
    show.save(out)
    return out.getvalue()


def _slide(show: Any, slide: Slide, deck: Deck, place: int) -> None:
    sheet = show.slides.add_slide(show.slide_layouts[TITLE_ONLY])
    _title(sheet, slide.title)
    _text(sheet, (EDGE, 1.3, INNER, 0.4), slide.question, 14, SOFT)
    for nth, tile in enumerate(slide.tiles):
        _tile(sheet, tile, nth)
    top = 3.0 if slide.tiles else 1.8
    if slide.chart:
        _chart(sheet, slide.chart, top)
    else:
        _text(sheet, (EDGE, top, INNER, 1.0), slide.why_empty, 18, SOFT)
    _foot(sheet, slide, deck, place)
    sheet.notes_slide.notes_text_frame.text = slide.notes
    pptx_font.everywhere(sheet.notes_slide.notes_text_frame)


def _title(sheet: Any, words: str) -> None:
    title = sheet.shapes.title
    title.left, title.top, title.width, title.height = map(Inches, (EDGE, 0.3, INNER, 1.0))
    size = 22 if _width(words) > LONG_TITLE else 26
    _write(title.text_frame, words, size, INK, bold=True, anchor=MSO_ANCHOR.BOTTOM)


def _width(words: str) -> int:
    return sum(2 if ord(letter) > 0x2E80 else 1 for letter in words)


def _text(sheet: Any, box: tuple, words: str, size: int, colour: str, *, bold: bool = False) -> Any:
    frame = sheet.shapes.add_textbox(*map(Inches, box)).text_frame
    return _write(frame, words, size, colour, bold=bold)


def _write(
    frame: Any, words: str, size: int, colour: str, *, bold: bool = False, anchor: Any = None
) -> Any:
    frame.word_wrap = True
    frame.margin_left = frame.margin_right = 0
    frame.vertical_anchor = anchor or MSO_ANCHOR.TOP
    paragraph = frame.paragraphs[0]
    paragraph.alignment = 1
    run = paragraph.add_run()
    run.text = words
    run.font.size, run.font.bold = Pt(size), bold
    run.font.color.rgb = RGBColor.from_string(colour)
    pptx_font.set_on(run._r.get_or_add_rPr())
    return paragraph


def _tile(sheet: Any, tile: Tile, nth: int) -> None:
    gap = 0.2
    width = (INNER - 3 * gap) / 4
    left = EDGE + nth * (width + gap)
    box = sheet.shapes.add_shape(1, *map(Inches, (left, 1.8, width, 1.1)))
    box.fill.background()
    box.line.color.rgb, box.line.width = RGBColor.from_string(LINE), Pt(1)
    box.shadow.inherit = False
    inside = left + 0.12
    _text(sheet, (inside, 1.8, width - 0.2, 0.3), tile.label, 12, SOFT)
    value = _text(sheet, (inside, 2.06, width - 0.2, 0.5), tile.value, 24, INK, bold=True)
    if tile.shape:
        run = value.add_run()
        run.text = f" {tile.shape}"
        run.font.size = Pt(16)
        run.font.color.rgb = RGBColor.from_string(tile.colour)
        pptx_font.set_on(run._r.get_or_add_rPr())
    _text(sheet, (inside, 2.54, width - 0.2, 0.3), tile.against, 11, SOFT)


def _chart(sheet: Any, chart: Chart, top: float) -> None:
    data = CategoryChartData(number_format=chart.number_format)
    data.categories = chart.categories
    for one in chart.series:
        data.add_series(one.name, chart.scaled(one))
    box = map(Inches, (EDGE, top, INNER, 6.65 - top))
    drawn = sheet.shapes.add_chart(KINDS[chart.form], *box, data).chart
    drawn.font.size = Pt(12 if len(chart.categories) <= LABELLED else 10)
    drawn.font.color.rgb = RGBColor.from_string(SOFT)
    drawn.has_title = False
    drawn.has_legend = len(chart.series) > 1
    if drawn.has_legend:
        drawn.legend.position = XL_LEGEND_POSITION.TOP
        drawn.legend.include_in_layout = False
    _axes(drawn, chart)
    _paint(drawn, chart)
    pptx_font.in_chart(drawn)


def _axes(drawn: Any, chart: Chart) -> None:
    low, high = chart.reach
    values, names = drawn.value_axis, drawn.category_axis
    if low == 0:
        values.minimum_scale = 0
    elif high == 0:
        values.maximum_scale = 0
    values.major_gridlines.format.line.color.rgb = RGBColor.from_string(LINE)
    values.format.line.fill.background()
    values.tick_labels.number_format = chart.number_format
    values.tick_labels.number_format_is_linked = False
    names.format.line.color.rgb = RGBColor.from_string(LINE)
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    skip = names._element.makeelement(qn("c:tickLblSkip"), {"val": "1"})  # every name is shown
    names._element.insert_element_before(skip, "c:tickMarkSkip", "c:noMultiLvlLbl", "c:extLst")
    if chart.kind == "bar":  # the first row on top, its values still below
        names.reverse_order = True
        values.tick_label_position = XL_TICK_LABEL_POSITION.HIGH


def _paint(drawn: Any, chart: Chart) -> None:
    plot = drawn.plots[0]
    if chart.kind != "line":
        plot.gap_width = 60
        plot.overlap = 100 if chart.is_stacked else -5
    for series, one in zip(plot.series, chart.series, strict=True):
        colour = RGBColor.from_string(one.colour)
        if chart.kind == "line":
            series.smooth = False
            series.format.line.color.rgb, series.format.line.width = colour, Pt(2.5)
            series.marker.size = 5
            series.marker.format.fill.solid()
            series.marker.format.fill.fore_color.rgb = colour
            series.marker.format.line.color.rgb = colour
        else:
            series.invert_if_negative = False
            series.format.fill.solid()
            series.format.fill.fore_color.rgb = colour
    if not chart.is_stacked and chart.kind != "line" and len(chart.categories) <= LABELLED:
        plot.has_data_labels = True
        plot.data_labels.number_format = chart.number_format
        plot.data_labels.number_format_is_linked = False
        plot.data_labels.show_value = True


def _foot(sheet: Any, slide: Slide, deck: Deck, place: int) -> None:
    _text(sheet, (EDGE, 6.68, INNER - 2.8, 0.3), slide.foot, 11, SOFT)
    _text(sheet, (EDGE, 6.95, INNER - 0.8, 0.3), slide.sources, 10, SOFT)
    _text(sheet, (WIDE - EDGE - 0.7, 6.95, 0.7, 0.3), f"{place} / {len(deck.slides)}", 11, SOFT)
    if slide.link:
        box = (WIDE - EDGE - 2.5, 6.68, 2.5, 0.3)
        run = _text(sheet, box, deck.words["open"], 11, SOFT).runs[0]
        run.hyperlink.address = slide.link
