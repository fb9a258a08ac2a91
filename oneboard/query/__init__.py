"""Questions kept in queries/, asked through one gate; the answers explain themselves."""

from oneboard.query.answer import Answer, Row, Stamp
from oneboard.query.extract import columns_of, extract
from oneboard.query.gate import StatementFailed, UnknownQuestion, as_list, ask
from oneboard.query.header import Query, load, names
from oneboard.query.link import figure_code, link, mark_told, pinned, read_figure
from oneboard.query.passport import (
    Behind,
    behind,
    figure,
    has_tiles,
    mark_of,
    measures,
    settings_used,
)
from oneboard.query.sight import Sight, sight
from oneboard.query.tables import files_read, missing_tables, row_counts
from oneboard.query.trace import Said, has_history, said

__all__ = [
    "Answer",
    "Behind",
    "Query",
    "Row",
    "Said",
    "Sight",
    "Stamp",
    "StatementFailed",
    "UnknownQuestion",
    "as_list",
    "ask",
    "columns_of",
    "extract",
    "behind",
    "figure",
    "figure_code",
    "files_read",
    "has_history",
    "has_tiles",
    "link",
    "load",
    "mark_of",
    "mark_told",
    "measures",
    "missing_tables",
    "names",
    "pinned",
    "read_figure",
    "row_counts",
    "said",
    "settings_used",
    "sight",
]
