"""Percents and shares: 35% as a format, 35, "35%", 0.35, decided for the whole column."""

import numpy as np

from oneboard.ingest.clean.cells import Cells, Cleaned, Parsed
from oneboard.ingest.clean.common import broken, says_nothing
from oneboard.ingest.clean.numbers import figures, floats, number_in, plain_mask
from oneboard.ingest.match.fold import straight
from oneboard.ingest.model import Kind

READINGS = ("points", "fraction", "mixed")


def percents(cells: Cells, *, reading: str | None, scale: float = 100.0) -> Cleaned:
    """Percents (`scale` 100) or shares (`scale` 1).

    `reading` says what bare figures are: points (35), fraction (0.35), mixed (below 1 a fraction,
    above it points); None while that is being asked.
    """

    def parse(text: str, kind: Kind) -> Parsed:
        if broken(kind):
            return None, broken(kind)
        if says_nothing(text):
            return None, ""
        said = straight(text)
        value = number_in(said.rstrip("% "))
        if value is None or not (kind is Kind.PERCENT or said.endswith("%")):
            return None, "PERCENT"
        return value * scale / (1 if kind is Kind.PERCENT else 100), ""

    found = floats(cells, parse, bare=lambda bare: _read(bare, reading, scale))
    plain = plain_mask(cells)
    unsure = np.flatnonzero(plain)[_unsure(figures(cells, plain), reading)]
    faults = dict(found.faults)
    if len(unsure):
        faults["PERCENT"] = np.union1d(faults.get("PERCENT", unsure), unsure)
    return Cleaned(found.values, faults)


def _read(bare: np.ndarray, reading: str | None, scale: float) -> np.ndarray:
    points, fraction = bare * scale / 100, bare * scale
    if reading == "points":
        return points
    if reading == "fraction":
        return fraction
    if reading == "mixed":
        return np.where(bare == 1, np.nan, np.where(bare < 1, fraction, points))
    return np.where(bare == 0, 0.0, np.where(bare > 100, points, np.nan))


def _unsure(bare: np.ndarray, reading: str | None) -> np.ndarray:
    """A bare 1 may be 1 % or 100 % as long as nothing says which."""
    return (bare == 1) & (reading not in ("points", "fraction"))
