"""What pages work out before they ask: answers in, choices of the next questions out."""

from oneboard.workings import choice, division, matching

__all__ = ["choice", "division", "matching"]
