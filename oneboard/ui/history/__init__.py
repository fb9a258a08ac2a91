"""Drawing the history page: the versions, one of them in detail, and the way back to it."""

from oneboard.ui.history.detail import counts, files, remarks, values
from oneboard.ui.history.overview import overview, pick
from oneboard.ui.history.ways import go_back, look_at

__all__ = ["counts", "files", "go_back", "look_at", "overview", "pick", "remarks", "values"]
