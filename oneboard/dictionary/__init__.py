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
    tables_with,
    vocabulary,
)
from oneboard.dictionary.model import Choice, Column, Metric, Table
from oneboard.dictionary.names import plain
from oneboard.dictionary.units import Unit, unit, units

__all__ = [
    "SOURCE_COLUMNS",
    "Choice",
    "Column",
    "Metric",
    "Table",
    "Unit",
    "choice_label",
    "comments",
    "derived_headers",
    "ignored_headers",
    "metrics",
    "plain",
    "shared_names",
    "spellings",
    "tables",
    "tables_with",
    "unit",
    "units",
    "vocabulary",
]
