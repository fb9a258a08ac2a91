"""Privacy: what is stored about whom, for how long, and how to take data out without names."""

from oneboard import ui
from oneboard.ui import privacy

ui.page("privacy")
about, long = ui.columns([3, 2])
with about:
    ui.section("privacy.what")
    privacy.stored()
with long:
    ui.section("privacy.how_long")
    privacy.kept()
    privacy.file_without_names()
