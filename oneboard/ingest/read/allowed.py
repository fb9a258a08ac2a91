"""How much a file may hold by the settings of the organisation; the other limits are fixed."""

from oneboard import store
from oneboard.ingest.read.limits import MEGA, Limits


def allowed() -> Limits:
    now = store.current_settings()
    return Limits(
        file_bytes=now["file_max_mb"] * MEGA,
        longest=now["file_max_seconds"],
        sheets=now["file_max_sheets"],
        columns=now["file_max_columns"],
        cells=now["file_max_cells"],
    )
