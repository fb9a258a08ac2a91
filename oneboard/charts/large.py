"""A figure for the wall of a room: the same one, every letter, mark and line so many times larger.

Places in the data and shares of the plot stay; whatever is measured in pixels grows. Notes below
the plot are for readers at a desk: in large letters their one line would be cut. What the colours
say goes to the top, in as many lines as it takes.
"""

import json
import re
from typing import Any
from unicodedata import east_asian_width

from plotly.graph_objects import Figure

from oneboard.charts.panels import NOTE
from oneboard.charts.theme import APART, KEYS

IN_PIXELS = {
    "arrowwidth", "ax", "ay", "barcornerradius", "borderpad", "borderwidth", "gridwidth",
    "linewidth", "sizemin", "standoff", "thickness", "ticklabelstandoff", "ticklen", "tickwidth",
    "xshift", "yshift", "zerolinewidth",
}  # fmt: skip
WIDE = {"line", "error_x", "error_y"}  # here a width is a stroke; that of a bar is in the data
FRAMES = {"margin", "pad"}
FEW = 5
LINE = 1.35  # of a letter
NARROW = 0.55  # a Latin letter beside a Chinese one
LEFT_OUT = (NOTE, KEYS)
TAG = re.compile(r"<[^>]*>")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def enlarged(figure: Figure, times: float, *, least: float, size: tuple[int, int]) -> Figure:
    """The figure in a width and height of its own, no letter smaller than `least` pixels: a label
    that does not fit into its bar is left out."""
    width, height = size
    told = _grown(json.loads(figure.to_json()), "", times, least)
    drawn = told["layout"].get("annotations", [])
    told["layout"]["annotations"] = [one for one in drawn if one.get("name") not in LEFT_OUT]
    large = Figure(told)
    for one in drawn:
        if one.get("name") == KEYS:
            _keys_above(large, one["text"], least, width)
    for bar in large.select_traces({"type": "bar"}):
        bar.constraintext = "both" if bar.textposition == "inside" else "none"
    large.for_each_xaxis(_few_ticks)
    return large.update_layout(height=height, uniformtext={"mode": "hide", "minsize": least})


def _keys_above(large: Figure, told: str, size: float, width: int) -> None:
    lines = [""]
    for key in told.split(APART):
        longer = APART.join(filter(None, [lines[-1], key]))
        if lines[-1] and _ems(longer) * size > width:
            lines.append(key)
        else:
            lines[-1] = longer
    more = (len(lines) - 1) * LINE * size
    large.update_layout(title={
        "text": "<br>".join(lines), "font": {"size": size}, "x": 0, "xanchor": "left", "y": 1,
        "yanchor": "top", "yref": "container", "pad": {"t": size / 3 + more},
    })  # fmt: skip
    large.layout.margin.t = (large.layout.margin.t or 0) + more


def _ems(told: str) -> float:
    return sum(1 if east_asian_width(letter) in "WF" else NARROW for letter in TAG.sub("", told))


def _few_ticks(axis: Any) -> None:
    """Plotly keeps the distance of small ticks and turns large labels on their side."""
    if axis.tickvals is None and axis.dtick is None:
        axis.update(nticks=FEW)


def _grown(node: Any, name: str, times: float, least: float) -> Any:
    """The same properties, larger. `name`: the property that holds the node."""
    if isinstance(node, list):
        return [_grown(each, name, times, least) for each in node]
    if not isinstance(node, dict):
        return node
    by_data = node.get("sizemode") == "area"
    grown = {}
    for key, value in node.items():
        if isinstance(value, dict) or (isinstance(value, list) and _holds_nodes(value)):
            grown[key] = _grown(value, key, times, least)
        elif key == "size" and name.endswith("font"):
            grown[key] = _each(value, lambda size: max(least, size * times))
        elif key == "path" and node.get("xsizemode") == "pixel":
            grown[key] = NUMBER.sub(lambda found: f"{float(found[0]) * times:g}", value)
        elif key == "sizeref" and by_data:
            grown[key] = value / times**2  # the area of a mark is its value by this
        elif _is_measured(key, name, by_data):
            grown[key] = _each(value, lambda size: _times(size, times))
        else:
            grown[key] = value
    return grown


def _holds_nodes(values: list) -> bool:
    return any(isinstance(each, dict) for each in values)


def _is_measured(key: str, name: str, by_data: bool) -> bool:
    if key == "size":
        return not by_data
    return key in IN_PIXELS or name in FRAMES or (key == "width" and name in WIDE)


def _times(size: float, times: float) -> float:
    """Whole pixels stay whole: some properties take nothing else."""
    return round(size * times) if isinstance(size, int) else size * times


def _each(value: Any, grow: Any) -> Any:
    if isinstance(value, list):
        return [_each(one, grow) for one in value]
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return grow(value) if is_number else value
