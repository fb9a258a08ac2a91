"""The meeting room: one point of an agenda on a large screen."""

from oneboard.ui.room import room

room()
