"""The register of integrity cases: basis, measure, period and appeal, for those entitled."""

from oneboard import ui
from oneboard.ui.register import register

ui.page("integrity")
register()
