"""What a pack says, before any file format: slides with a chart, tiles, a foot and notes."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Series:
    """One measure of a chart. `values` are as the answer gave them; the chart's divisor scales."""

    column: str
    name: str
    colour: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Chart:
    """A chart that every writer draws natively, its axis from zero.

    `form`: bar (lying, ranked), column, line, or with stacked_ before the first two.
    `divisor`: what the values are divided by on the chart, so that its numbers stay short.
    """

    form: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    divisor: float
    number_format: str

    @property
    def is_stacked(self) -> bool:
        return self.form.startswith("stacked_")

    @property
    def kind(self) -> str:
        return self.form.removeprefix("stacked_")

    def scaled(self, one: Series) -> list[float | None]:
        return [None if value is None else value / self.divisor for value in one.values]

    @property
    def reach(self) -> tuple[float, float]:
        """Lowest and highest place of the value axis, as drawn; zero is always in it."""
        drawn = [self.scaled(one) for one in self.series]
        rows = [[value or 0.0 for value in row] for row in zip(*drawn, strict=True)]
        if self.is_stacked:
            ups = [sum(v for v in row if v > 0) for row in rows]
            downs = [sum(v for v in row if v < 0) for row in rows]
        else:
            ups = downs = [value for row in rows for value in row]
        return min(0.0, *downs), max(0.0, *ups)


@dataclass(frozen=True)
class Tile:
    """A headline figure: its name, its value, what it is held against, its state."""

    label: str
    value: str
    against: str
    shape: str
    colour: str


@dataclass(frozen=True)
class Slide:
    """One finding with its proof. `why_empty` stands in place of a chart without rows."""

    page: str
    title: str
    question: str
    chart: Chart | None
    why_empty: str
    tiles: tuple[Tile, ...]
    foot: str
    sources: str
    link: str
    notes: str


@dataclass(frozen=True)
class Deck:
    """A pack in one language: who it is of, from which data, and its slides."""

    title: str
    subtitle: str
    slides: tuple[Slide, ...]
    lang: str
    words: dict[str, str] = field(hash=False)  # the few fixed words every writer needs
