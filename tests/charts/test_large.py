"""A figure for the wall: what is measured in pixels grows, what the data says stays."""

import plotly.graph_objects as go

from oneboard.charts import Look, panels, theme
from oneboard.charts.large import enlarged


def figure() -> go.Figure:
    drawn = theme.figure(Look(size=13), height=300, margin={"t": 26})
    drawn.add_bar(x=[4, 9], y=[0, 1], width=[0.5, 0.5], marker={"line": {"width": 2}})
    drawn.add_scatter(
        x=[1, 2], y=[0, 1], mode="markers+text", textfont={"size": 12},
        marker={"size": [9, 12], "line": {"width": 1.5}}, line={"width": 2},
    )  # fmt: skip
    drawn.add_annotation(x=3, y=1, text="a", yshift=24, font={"color": "red"}, showarrow=False)
    return drawn


def test_letters_marks_lines_and_shifts_grow():
    large = enlarged(figure(), 2, least=10, size=(1200, 700))
    bars, dots = large.data
    assert large.layout.template.layout.font.size == 26
    assert list(dots.marker.size) == [18, 24]
    assert (bars.marker.line.width, dots.marker.line.width, dots.line.width) == (4, 3, 4)
    assert large.layout.annotations[0].yshift == 48
    assert (large.layout.margin.t, large.layout.template.layout.margin.l) == (52, 16)
    assert large.layout.height == 700


def test_what_the_data_says_stays():
    large = enlarged(figure(), 2, least=10, size=(1200, 700))
    bars, dots = large.data
    assert (list(bars.x), list(bars.y), list(bars.width)) == ([4, 9], [0, 1], [0.5, 0.5])
    assert (list(dots.x), large.layout.annotations[0].x) == ([1, 2], 3)


def test_no_letter_is_smaller_than_the_rule_allows():
    large = enlarged(figure(), 2, least=26, size=(1200, 700))
    assert large.data[1].textfont.size == 26
    assert large.layout.template.layout.xaxis.title.font.size == 26


def test_an_area_that_stands_for_a_value_grows_as_a_whole():
    drawn = theme.figure(Look())
    drawn.add_scatter(
        x=[1], y=[1], mode="markers",
        marker={"size": [50.0], "sizemode": "area", "sizeref": 0.5, "sizemin": 4},
    )  # fmt: skip
    marker = enlarged(drawn, 3, least=10, size=(1200, 700)).data[0].marker
    assert list(marker.size) == [50]
    assert round((marker.size[0] / marker.sizeref) ** 0.5, 6) == 3 * (50 / 0.5) ** 0.5
    assert marker.sizemin == 12


def test_a_path_drawn_in_pixels_grows():
    drawn = theme.figure(Look())
    drawn.add_shape(type="path", path="M 0 2 L 3.5 -4 Z", xsizemode="pixel", ysizemode="pixel")
    assert enlarged(drawn, 2, least=10, size=(1200, 700)).layout.shapes[0].path == "M 0 4 L 7 -8 Z"


def test_whole_pixels_stay_whole():
    drawn = theme.figure(Look()).update_yaxes(ticklabelstandoff=7)
    assert enlarged(drawn, 1.5, least=10, size=(1200, 700)).layout.yaxis.ticklabelstandoff == 10


def test_a_note_for_readers_at_a_desk_is_left_out():
    drawn = figure()
    panels.note(drawn, "What the marks mean", Look())
    words = [one.text for one in enlarged(drawn, 2, least=10, size=(1200, 700)).layout.annotations]
    assert words == ["a"]


def keys(*words: str, width: int) -> go.Figure:
    drawn = theme.figure(Look(), margin={"t": 26})
    theme.keys(drawn, [("red", word) for word in words], Look())
    return enlarged(drawn, 2, least=20, size=(width, 700))


def test_what_the_colours_say_stands_above_in_as_many_lines_as_it_takes():
    short, long = keys("paid", width=1200), keys("paid", "contracted", "free", width=300)
    assert not short.layout.annotations and "<br>" not in short.layout.title.text
    assert "paid" in long.layout.title.text and long.layout.title.text.count("<br>") == 1
    assert long.layout.margin.t > short.layout.margin.t


def test_a_chinese_letter_takes_the_room_of_two():
    assert "<br>" not in keys("abcd", "abcd", width=220).layout.title.text
    assert "<br>" in keys("支付经费", "支付经费", width=220).layout.title.text
