"""What a pack says, before any file format: slides with a body, tiles, a foot and notes."""

from dataclasses import dataclass, field

Pair = tuple[float, float]


@dataclass(frozen=True)
class Series:
    """One measure of a chart. `values` are as the answer gave them; the chart's divisor scales.

    `dashed`: a plan or a forecast. `colours`: of each value, where they differ.
    """

    column: str
    name: str
    colour: str
    values: tuple[float | None, ...]
    dashed: bool = False
    colours: tuple[str, ...] = ()

    def colour_at(self, place: int) -> str:
        return self.colours[place] if self.colours else self.colour


@dataclass(frozen=True)
class Chart:
    """A chart that every writer draws natively, its axis from zero.

    `form`: bar (lying, ranked), column, line, waterfall, or with stacked_ before the first two.
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
    def steps(self) -> list[Pair]:
        """Where each bar of a waterfall begins and ends: the first and the last stand on zero."""
        moved = [value or 0.0 for value in self.scaled(self.series[0])]
        found, reached = [], 0.0
        for place, value in enumerate(moved):
            start = 0.0 if place in (0, len(moved) - 1) else reached
            reached = start + value
            found.append((start, reached))
        return found

    @property
    def reach(self) -> Pair:
        """Lowest and highest place of the value axis, as drawn; zero is always in it."""
        if self.form == "waterfall":
            ends = [end for step in self.steps for end in step]
            return min(0.0, *ends), max(0.0, *ends)
        drawn = [self.scaled(one) for one in self.series]
        rows = [[value or 0.0 for value in row] for row in zip(*drawn, strict=True)]
        if self.is_stacked:
            ups = [sum(v for v in row if v > 0) for row in rows]
            downs = [sum(v for v in row if v < 0) for row in rows]
        else:
            ups = downs = [value for row in rows for value in row]
        return min(0.0, *downs), max(0.0, *ups)


@dataclass(frozen=True)
class Group:
    """Bubbles of one colour: across, up, size, name."""

    name: str
    colour: str
    bubbles: tuple[tuple[float, float, float, str], ...]


@dataclass(frozen=True)
class Bubbles:
    """Where things lie, and how large they are; `across` and `up` name the axes with their unit."""

    groups: tuple[Group, ...]
    across: str
    up: str
    size: str
    number_format: str

    @property
    def all(self) -> list[tuple[float, float, float, str]]:
        return [bubble for group in self.groups for bubble in group.bubbles]


@dataclass(frozen=True)
class Cell:
    """Words of a table, a fact or a line, with a state as a shape where they are judged."""

    words: str
    shape: str = ""
    colour: str = ""


@dataclass(frozen=True)
class Table:
    """Rows in words. `widths`: parts of the room, adding up to 1."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True)
class Box:
    """A quarter of a quad chart: facts in two columns, below them a drawing, then sentences."""

    heading: str
    facts: tuple[tuple[str, Cell], ...]
    drawing: Chart | Table | None
    lines: tuple[Cell, ...]


@dataclass(frozen=True)
class Quad:
    """Four boxes, row by row."""

    boxes: tuple[Box, ...]


Body = Chart | Bubbles | Table | Quad


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
    """One finding with its proof. `why_empty` stands in place of a body without rows; `ask` is
    what the meeting is asked for here."""

    page: str
    title: str
    question: str
    body: Body | None
    why_empty: str
    tiles: tuple[Tile, ...]
    foot: str
    sources: str
    link: str
    notes: str
    ask: str = ""

    @property
    def chart(self) -> Chart | None:
        return self.body if isinstance(self.body, Chart) else None


@dataclass(frozen=True)
class Deck:
    """A pack in one language: who it is of, from which data, and its slides."""

    title: str
    subtitle: str
    slides: tuple[Slide, ...]
    lang: str
    words: dict[str, str] = field(hash=False)  # the few fixed words every writer needs
