"""What every table, column, figure, unit, scale and setting means: declared once, in TOML."""

from oneboard.dictionary.ddl import SOURCE_COLUMNS, comments
from oneboard.dictionary.loading import (
    choice_label,
    derived_headers,
    ignored_headers,
    metrics,
    shared_names,
    spellings,
    tables,
    vocabulary,
)
from oneboard.dictionary.model import SHELVES, Choice, Column, Metric, Table
from oneboard.dictionary.names import plain
from oneboard.dictionary.scales import (
    Level,
    Phase,
    Scale,
    expected_mrl,
    phases,
    scales,
    stage_order,
    trl_carried_by,
)
from oneboard.dictionary.settings import (
    Group,
    Setting,
    ascending,
    out_of_order,
    setting_groups,
    settings,
)
from oneboard.dictionary.units import Unit, unit, units

__all__ = [
    "Choice",
    "Column",
    "Group",
    "Level",
    "Metric",
    "Phase",
    "SHELVES",
    "SOURCE_COLUMNS",
    "Scale",
    "Setting",
    "Table",
    "Unit",
    "ascending",
    "choice_label",
    "comments",
    "derived_headers",
    "expected_mrl",
    "ignored_headers",
    "metrics",
    "out_of_order",
    "phases",
    "plain",
    "scales",
    "setting_groups",
    "settings",
    "shared_names",
    "spellings",
    "stage_order",
    "tables",
    "trl_carried_by",
    "unit",
    "units",
    "vocabulary",
]
