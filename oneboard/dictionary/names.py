"""Spellings made comparable: the one normal form of headers, sheet names and coded values."""

import re
import unicodedata

from oneboard.dictionary.units import unit

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
BRACKETS = re.compile(r"[(\[【〔<]([^)\]】〕>]*)[)\]】〕>]")
AFTER_SLASH = re.compile(r"/\s*([^/]{1,8})$")
JOINTS = re.compile(r"[\s_\-./:#*;、,'\"()\[\]【】〔〕<>]+")


def plain(text: str) -> str:
    """Fold width, case, spacing and joints, and drop a unit in brackets or behind a slash.

    Brackets that hold no unit keep their words: 技术成熟度(立项) is not 技术成熟度.
    """
    folded = unicodedata.normalize("NFKC", INVISIBLE.sub("", text)).casefold().strip()
    bare = BRACKETS.sub(lambda found: "" if unit(found[1]) else f" {found[1]} ", folded)
    slash = AFTER_SLASH.search(bare)
    if slash and bare[: slash.start()].strip() and unit(slash[1]):
        bare = bare[: slash.start()]
    return JOINTS.sub("", bare) or JOINTS.sub("", folded) or folded
