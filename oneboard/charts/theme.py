"""One look for every figure: colours, fonts, axes, labels. The only place that names a colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import plotly.graph_objects as go

from oneboard import format as say
from oneboard import text

KEYS = "keys"  # the name of the line that says what the colours are
APART = "   "  # between two of them
FONT = "One Board Sans, Noto Sans SC, Noto Sans CJK SC, sans-serif"


@dataclass(frozen=True)
class Palette:
    """Measured colours of one mode (contrast and colour-blind distance are in docs)."""

    ink: str
    soft: str
    quiet: str
    line: str
    ground: str
    accent: str
    against: str
    categories: tuple[str, ...]
    ok: str
    watch: str
    risk: str
    unknown: str
    steps: tuple[str, ...]  # ordinal, light to dark


LIGHT = Palette(
    ink="#1B2733",
    soft="#5B6875",
    quiet="#C9CED6",
    line="#E4E8ED",
    ground="#FFFFFF",
    accent="#0B5FA5",
    against="#BC5227",
    categories=("#0B5FA5", "#BC5227", "#6E8B6F", "#664052", "#977B98"),
    ok="#007F80",
    watch="#B28C19",
    risk="#7D2014",
    unknown="#6B7280",
    steps=(
        "#EAF1F8",
        "#CFE0F0",
        "#A9C8E3",
        "#7CABD2",
        "#4F8DC0",
        "#2A71AE",
        "#0B5FA5",
        "#084A82",
        "#06365F",
    ),
)
DARK = Palette(
    ink="#E6EBF0",
    soft="#A3AFBB",
    quiet="#3A4654",
    line="#263340",
    ground="#0F1720",
    accent="#6CB6FF",
    against="#BC7305",
    categories=("#6CB6FF", "#BC7305", "#E9ECBB", "#9879A0", "#5A8E74"),
    ok="#1FCEE2",
    watch="#FBD277",
    risk="#DC6673",
    unknown="#9CA3AF",
    steps=(
        "#16222E",
        "#1B3145",
        "#21425F",
        "#28557C",
        "#326B9C",
        "#4283BC",
        "#589CDB",
        "#6CB6FF",
        "#A3D2FF",
    ),
)
SHAPES = {
    "ok": "circle",
    "watch": "triangle-up",
    "risk": "diamond",
    "unknown": "circle-open",
    "paused": "square",
}


@dataclass(frozen=True)
class Look:
    """How a figure is to be drawn: for which language, on which ground, how large."""

    lang: str = "en"
    mode: str = "light"
    size: int = 13
    few: int = 0  # what is unknown is of fewer people than these

    @property
    def paint(self) -> Palette:
        return DARK if self.mode == "dark" else LIGHT

    def status(self, state: str | None) -> str:
        return (
            getattr(self.paint, state) if state in ("ok", "watch", "risk") else self.paint.unknown
        )

    def category(self, place: int) -> str:
        """The colour of the n-th category; from the sixth on, quiet grey."""
        paint = self.paint
        return paint.categories[place] if place < len(paint.categories) else paint.quiet

    def text(self, number: Any, unit: str, *, signed: bool = False) -> str:
        if number is None and self.few:
            return text.say("answer.few", self.lang, n=self.few)
        return say.value(number, unit, self.lang, signed=signed)


@cache
def template(look: Look) -> go.layout.Template:
    paint = look.paint
    axis = {
        "gridcolor": paint.line,
        "linecolor": paint.quiet,
        "zerolinecolor": paint.quiet,
        "tickfont": {"color": paint.soft},
        "title": {"font": {"color": paint.soft, "size": look.size}, "standoff": 8},
        "automargin": True,
    }
    return go.layout.Template(
        layout={
            "font": {"family": FONT, "size": look.size, "color": paint.ink},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "colorway": list(paint.categories),
            "xaxis": axis | {"showgrid": False},
            "yaxis": axis,
            "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
            "showlegend": False,
            "hoverlabel": {"font": {"family": FONT, "size": look.size}, "align": "left"},
            "bargap": 0.35,
            "barcornerradius": 2,
            "dragmode": False,
        }
    )


def figure(look: Look, *, height: int = 320, **layout: Any) -> go.Figure:
    """An empty figure in the board's look."""
    return go.Figure(layout={"template": template(look), "height": height, **layout})


def money_axis(values: Sequence[float | None], look: Look) -> dict[str, Any]:
    """Ticks of a money axis in 万 or 亿 (k, M), from zero; spread into update_xaxes/yaxes."""
    known = [v for v in values if v is not None] or [0.0]
    low, high = min(0.0, *known), max(0.0, *known)
    ticks = nice_ticks(low, high)
    divisor, word = say.scale(list(ticks), look.lang)
    return {
        "tickvals": ticks,
        "ticktext": [
            f"{say.significant(t / divisor)}{word if t else ''}".replace("-", say.MINUS)
            for t in ticks
        ],
        "range": [low * 1.08, high * 1.12 or 1],
    }


def nice_ticks(low: float, high: float, count: int = 5) -> list[float]:
    """Round tick positions that cover low..high."""
    span = (high - low) or 1.0
    rough = span / count
    size = 10.0 ** int(f"{rough:e}".partition("e")[2])
    step = next(size * m for m in (1, 2, 2.5, 5, 10) if size * m >= rough)
    first = int(low // step)
    return [
        round(step * n, 10)
        for n in range(first, int(high // step) + 2)
        if step * n <= high + step * 0.01
    ]


def end_label(x: Any, y: Any, text: str, colour: str, **more: Any) -> dict[str, Any]:
    """A direct label at the end of a line, instead of a legend."""
    return {
        "x": x, "y": y, "text": text, "showarrow": False, "xanchor": "left", "xshift": 6,
        "font": {"color": colour}, **more,
    }  # fmt: skip


def plan(look: Look) -> dict[str, Any]:
    """IBCS: a plan is an outline."""
    return {"color": "rgba(0,0,0,0)", "line": {"color": look.paint.soft, "width": 1.5}}


def forecast(colour: str) -> dict[str, Any]:
    """IBCS: a forecast is hatched."""
    return {"color": colour, "pattern": {"shape": "/", "fillmode": "overlay", "size": 5}}


def escape(text: str | None) -> str:
    """Data is text: Plotly reads a little HTML in labels, names must show as typed."""
    return (text or say.UNKNOWN).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def short(text: str | None, width: int = 14) -> str:
    """A label that fits; the full name is in the hover and the table."""
    clean = text or say.UNKNOWN
    return escape(clean if len(clean) <= width else clean[: width - 1] + "…")


def keys(
    figure: go.Figure,
    words: Sequence[tuple[str, str]],
    look: Look,
    *,
    hollow: Sequence[int] = (),
) -> None:
    """What the colours say, in one line above the plot; `hollow` places are outlines."""
    parts = [
        f'<span style="color:{colour}">{"○" if place in hollow else "●"}</span> {word}'
        for place, (colour, word) in enumerate(words)
    ]
    figure.add_annotation(
        name=KEYS, text=APART.join(parts), xref="paper", yref="paper", x=0, y=1, yshift=24,
        xanchor="left", yanchor="top", showarrow=False, font={"color": look.paint.soft},
    )  # fmt: skip


def keys_right(figure: go.Figure) -> None:
    """Let the line of keys end at the right edge, where long names stand left of a narrow plot."""
    figure.layout.annotations[-1].update(x=1, xanchor="right")
