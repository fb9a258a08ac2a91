"""Readiness scales and their levels, the order of stages, and the expected manufacturing level."""

from dataclasses import dataclass
from functools import cache

from oneboard.dictionary.loading import read


@dataclass(frozen=True)
class Level:
    """One step of a scale. `phase` names the stretch of the scale it belongs to, or is empty."""

    level: int
    en: str
    zh: str
    phase: str = ""

    def label(self, lang: str) -> str:
        return getattr(self, lang)


@dataclass(frozen=True)
class Scale:
    """A readiness scale from 1 to `top`; some scales are used without words for their levels."""

    name: str
    en: str
    zh: str
    top: int
    levels: tuple[Level, ...] = ()

    def label(self, lang: str) -> str:
        return getattr(self, lang)

    def level_label(self, level: int, lang: str) -> str:
        """The words of a level; empty where the scale has none."""
        return next((step.label(lang) for step in self.levels if step.level == level), "")


@dataclass(frozen=True)
class Phase:
    """A stretch of a scale, for example the laboratory."""

    name: str
    en: str
    zh: str

    def label(self, lang: str) -> str:
        return getattr(self, lang)


@cache
def scales() -> dict[str, Scale]:
    """Every readiness scale by the value that readiness.scale holds."""
    return {name: _scale(name, raw) for name, raw in read("scales.toml")["scale"].items()}


@cache
def phases() -> dict[str, Phase]:
    return {name: Phase(name, **raw) for name, raw in read("scales.toml")["phase"].items()}


@cache
def stage_order() -> tuple[str, ...]:
    """The stages of the pipeline, first to last."""
    return tuple(read("scales.toml")["stage_order"])


@cache
def expected_mrl() -> dict[int, tuple[int, int]]:
    """The band of manufacturing levels that each technology level calls for."""
    return {row["trl"]: (row["low"], row["high"]) for row in read("scales.toml")["expected_mrl"]}


def trl_carried_by(mrl: int) -> int | None:
    """The highest technology level whose expected manufacturing level is reached."""
    carried = [trl for trl, (low, _) in expected_mrl().items() if mrl >= low]
    return max(carried, default=None)


def _scale(name: str, raw: dict) -> Scale:
    levels = tuple(Level(**level) for level in raw.get("levels", ()))
    return Scale(name=name, **{**raw, "levels": levels})
