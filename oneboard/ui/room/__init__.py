"""The meeting on the wall: one point after the other, nothing else on the screen."""

from oneboard.ui.room.room import room

__all__ = ["room"]
