"""Which projects speak of which focus area, and which are alike, by the texts of a version."""

import re
from collections.abc import Mapping, Sequence

from oneboard import dictionary, text
from oneboard.analysis.similar import Match, covered, pairs
from oneboard.query import Row

LABELLED = ("value_chain_step", "stage")  # codes that are read in words
COMMA = re.compile(r"\s*[,;\uff0c\uff1b\u3001]\s*")
BETWEEN = " · "


def found(said: Sequence[Row], areas: Sequence[Row], now: Mapping) -> dict[str, list]:
    """The matches as choices: of the answers to division/texts and division/areas, by the settings
    of now."""
    running = [row for row in said if row.is_running]
    return _focus(running, areas, now) | _pairs(said, least=now["overlap_least"])


def _focus(running: Sequence[Row], areas: Sequence[Row], now: Mapping) -> dict[str, list]:
    """A focus area is matched part by part; the part that a project says most of counts."""
    joints = _joints(now["focus_joints"])
    parts = [(row, part) for row in areas for part in joints.split(row.focus_area)]
    matched = covered(
        [part for _, part in parts], [_whole_text(row) for row in running],
        least=now["focus_least"], common=now["focus_common"],
    )  # fmt: skip
    found: dict[tuple, Match] = {}
    for match in matched:
        area = parts[match.left][0]
        key = running[match.right].project_id, area.dept_id, area.focus_area
        found.setdefault(key, match)
    return {
        "focus_project": [project_id for project_id, _, _ in found],
        "focus_unit": [dept_id for _, dept_id, _ in found],
        "focus_area": [area for _, _, area in found],
        "focus_score": [match.score for match in found.values()],
        "focus_shared": [_told(match) for match in found.values()],
    }


def _joints(typed: str) -> re.Pattern[str]:
    """Where a focus area is cut; English words only where they stand alone."""
    words = [word for word in COMMA.split(typed.strip()) if word]
    cuts = [
        rf"\b{word}\b" if word.isascii() and word.isalpha() else re.escape(word) for word in words
    ]
    return re.compile("|".join(cuts) or r"(?!)", re.IGNORECASE)


def _pairs(said: Sequence[Row], *, least: float) -> dict[str, list]:
    """Within one unit alike projects are steps of one work; between units they are asked about."""
    texts = [f"{row.project_name or ''} {row.description or ''}" for row in said]
    found = [
        match
        for match in pairs(texts, least=least)
        if said[match.left].lead_dept_id != said[match.right].lead_dept_id
    ]
    return {
        "pair_left": [said[match.left].project_id for match in found],
        "pair_right": [said[match.right].project_id for match in found],
        "pair_score": [match.score for match in found],
        "pair_shared": [_told(match) for match in found],
    }


def _whole_text(row: Row) -> str:
    """Everything that says what a project is about; codes in the words of both languages."""
    told = [row.project_name, row.description, row.tech_field, row.strategic_bucket]
    for column in LABELLED:
        value = row.values[column]
        if value:
            told += [dictionary.choice_label(column, value, lang) for lang in text.LANGUAGES]
    return " ".join(filter(None, told))


def _told(match: Match) -> str:
    return BETWEEN.join(match.shared)
