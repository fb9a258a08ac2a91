"""What a refusal says besides its code: the file, and the measure that was exceeded."""

from typing import Any

from oneboard import text
from oneboard.ingest.model import Refused


def worded(refused: Refused, *, file: str) -> Refused:
    """The refusal with all that its sentence needs, in every language."""
    values: dict[str, Any] = {"file": file, "sheet": "–", **refused.values}
    what = values.get("what")
    if what:
        values |= {f"what_{lang}": text.say(f"measure.{what}", lang) for lang in text.LANGUAGES}
    return Refused(refused.code, **values)
