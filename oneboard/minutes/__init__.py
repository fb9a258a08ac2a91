"""Minutes of a meeting: what was shown, what was decided, what became of earlier decisions."""

from oneboard.minutes.core import Minutes, of
from oneboard.minutes.write import KINDS, file_of

__all__ = ["KINDS", "Minutes", "file_of", "of"]
