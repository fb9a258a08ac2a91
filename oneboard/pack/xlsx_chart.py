"""The numbers of a chart in a sheet, and the native chart that is drawn from them."""

from typing import Any

import xlsxwriter

from oneboard.pack.deck import Bubbles, Chart, Series

SHOWN_IN = {1e3: "thousands", 1e4: "ten_thousands", 1e6: "millions", 1e8: "hundred_millions",
            1e9: "billions"}  # fmt: skip
SIZE = {"width": 900, "height": 460}
Spot = tuple[str, int, int]  # sheet, line of the column names, column of the chart


def numbers(book: xlsxwriter.Workbook, sheet: Any, chart: Chart, top: int) -> int:
    """As the answer gave them, not scaled; the line after them is returned."""
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    form = "#,##0.00" if chart.divisor > 1 else chart.number_format
    number = book.add_format({"num_format": form})
    for place, one in enumerate(_series(chart), start=1):
        sheet.write_string(top, place, one.name, bold)
        for line, value in enumerate(one.values, start=top + 1):
            if value is not None:
                sheet.write_number(line, place, value, number)
    for line, name in enumerate(chart.categories, start=top + 1):
        sheet.write_string(line, 0, name)
    sheet.set_column(1, max(1, len(chart.series)), 18)
    return top + 1 + len(chart.categories)


def _series(chart: Chart) -> tuple[Series, ...]:
    """A waterfall is drawn from where its bars begin, and how far they reach from there."""
    if chart.form != "waterfall":
        return chart.series
    (one,) = chart.series
    begin = tuple(min(step) * chart.divisor for step in chart.steps)
    reach = tuple(abs(end - start) * chart.divisor for start, end in chart.steps)
    return one, Series("", "", one.colour, begin), Series("", "", one.colour, reach)


def chart(book: xlsxwriter.Workbook, sheet: Any, one: Chart, spot: Spot) -> None:
    name, top, column = spot
    form = "column" if one.form == "waterfall" else one.kind
    is_stacked = one.is_stacked or one.form == "waterfall"
    drawn = book.add_chart({"type": form} | ({"subtype": "stacked"} if is_stacked else {}))
    last = top + len(one.categories)
    for place, series in enumerate(_series(one), start=1):
        if one.form == "waterfall" and place == 1:
            continue
        drawn.add_series({
            "name": [name, top, place], "categories": [name, top + 1, 0, last, 0],
            "values": [name, top + 1, place, last, place], **_look(one, series, place),
        })  # fmt: skip
    low, high = one.reach
    bounds = {"min": 0} if low == 0 else {"max": 0} if high == 0 else {}
    scale = {"display_units": SHOWN_IN[one.divisor]} if one.divisor in SHOWN_IN else {}
    values = {**bounds, **scale, "name": one.unit, "num_format": one.number_format}
    names = {"label_position": "low", "interval_unit": 1}
    if one.kind == "bar":  # the first row on top, its values still below
        names["reverse"] = True
        values["label_position"] = "high"
    drawn.set_x_axis(names)
    drawn.set_y_axis(values)
    drawn.set_legend({"none": True} if len(one.series) == 1 else {"position": "top"})
    drawn.set_size(SIZE)
    sheet.insert_chart(top, column + (2 if one.form == "waterfall" else 0), drawn)


def _look(one: Chart, series: Series, place: int) -> dict[str, Any]:
    colour = {"color": f"#{series.colour}"}
    if one.kind == "line":
        return {"line": colour | ({"dash_type": "dash"} if series.dashed else {})}
    if one.form != "waterfall":
        return {"fill": colour, "gap": 60}
    if place == 2:
        return {"fill": {"none": True}, "border": {"none": True}, "gap": 40}
    return {"points": [{"fill": {"color": f"#{c}"}} for c in one.series[0].colours]}


def places(book: xlsxwriter.Workbook, sheet: Any, one: Bubbles, top: int) -> int:
    """A line for each bubble, group by group; the line after them is returned."""
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    for place, head in enumerate(("", "", one.across, one.up, one.size)):
        sheet.write_string(top, place, head, bold)
    line = top
    for group in one.groups:
        for across, up, size, name in group.bubbles:
            line += 1
            sheet.write_string(line, 0, name)
            sheet.write_string(line, 1, group.name)
            for place, value in enumerate((across, up, size), start=2):
                sheet.write_number(line, place, value)
    sheet.set_column(1, 5, 14)
    return line + 1


def bubbles(book: xlsxwriter.Workbook, sheet: Any, one: Bubbles, spot: Spot) -> None:
    """Marks of one size: workbooks are written without bubbles, the sizes stand beside them."""
    name, top, column = spot
    drawn, line = book.add_chart({"type": "scatter"}), top + 1
    for group in one.groups:
        last = line + len(group.bubbles) - 1
        drawn.add_series({
            "name": group.name, "categories": [name, line, 2, last, 2],
            "values": [name, line, 3, last, 3],
            "marker": {"type": "circle", "size": 8, "fill": {"color": f"#{group.colour}"},
                       "border": {"color": f"#{group.colour}"}},
        })  # fmt: skip
        line = last + 1
    drawn.set_x_axis({"name": one.across, "min": 0, "label_position": "low"})
    drawn.set_y_axis({"name": one.up, "num_format": one.number_format})
    drawn.set_legend({"position": "top"})
    drawn.set_size(SIZE)
    sheet.insert_chart(top, column, drawn)
