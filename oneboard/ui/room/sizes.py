"""How large letters must be, from the height of the screen and the farthest seat.

NUREG-0700 asks of large displays that a letter is seen under 16 minutes of arc or more.
"""

from dataclasses import dataclass
from math import radians, tan

from oneboard.charts import Look

ANGLE = tan(radians(16 / 60))
GLYPH = {"en": 0.7, "zh": 0.9}  # height of a letter as a share of its size: capitals, characters
MOST = 0.05  # of the height of the screen: with larger letters no chart is left to read
SMALLEST = 0.875  # of the root size: Streamlit's captions and labels
WIDTH = 1.1  # of the height of a wide screen: what the tiles leave for a chart
AROUND = 10.2  # lines of text above and below a chart
ABOVE = 3.5  # lines of text of a chart above its rows
BESIDE = 6.0  # lines of text around the tiles
TILE = 7.4  # lines of text of one tile
TOLD = 4.8  # lines of text of an earlier decision with its figure
OPENING = 12.5  # lines of text around earlier decisions
LANE = 1.6  # of a letter: the height of one row of a chart
MOST_TILES = 4


@dataclass(frozen=True)
class Sizes:
    """`text`: the size of the smallest letters as a share of the screen's height; `is_enough`:
    whether they can be read from the farthest seat."""

    text: float
    is_enough: bool

    @property
    def root(self) -> float:
        """The size that everything is measured by, as a share of the screen's height."""
        return self.text / SMALLEST

    def letter(self, height: int) -> float:
        """Pixels of the smallest letters on a screen of that many."""
        return self.text * height

    def times(self, height: int) -> float:
        """How many times larger than beside a desk a chart is drawn."""
        return self.letter(height) / Look().size

    def chart(self, height: int) -> int:
        """Pixels that are left for the height of a chart."""
        return round(height * (1 - AROUND * self.text))

    def room(self, height: int) -> tuple[int, int]:
        """Pixels of a chart across and down."""
        return round(height * WIDTH), self.chart(height)

    @property
    def tiles(self) -> int:
        """Headline figures that stand one below the other."""
        return min(MOST_TILES, int((1 - BESIDE * self.text) / (TILE * self.text)))

    @property
    def told(self) -> int:
        """Earlier decisions that stand one below the other."""
        return max(1, int((1 - OPENING * self.text) / (TOLD * self.text)))

    @property
    def lanes(self) -> int:
        """Rows of a ranking that stay apart from each other."""
        return int((1 - (AROUND + ABOVE) * self.text) / (LANE * self.text))


def sizes(lang: str, *, screen_mm: float, seat_m: float) -> Sizes:
    """`screen_mm`: height of the picture; `seat_m`: from there to the farthest eyes."""
    glyph = seat_m * 1000 * ANGLE
    text = glyph / GLYPH[lang] / screen_mm
    return Sizes(min(text, MOST), text <= MOST)
