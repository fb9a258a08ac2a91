"""Questions kept in queries/, asked through one gate; the answers explain themselves."""

from oneboard.query.answer import Answer, Row, Stamp
from oneboard.query.gate import StatementFailed, UnknownQuestion, as_list, ask
from oneboard.query.header import Query, load, names
from oneboard.query.link import figure_code, link, mark_told, pinned, read_figure
from oneboard.query.passport import Behind, behind, figure, mark_of, settings_used
from oneboard.query.sight import Sight, sight
from oneboard.query.tables import missing_tables, row_counts

__all__ = [
    "Answer",
    "Behind",
    "Query",
    "Row",
    "Sight",
    "Stamp",
    "StatementFailed",
    "UnknownQuestion",
    "as_list",
    "ask",
    "behind",
    "figure",
    "figure_code",
    "link",
    "load",
    "mark_of",
    "mark_told",
    "missing_tables",
    "names",
    "pinned",
    "read_figure",
    "row_counts",
    "settings_used",
    "sight",
]
