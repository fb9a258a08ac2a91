"""Files people take away: the rows of an answer as csv or xlsx, text kept as text."""

from oneboard.export.pseudonyms import pseudonymised
from oneboard.export.rows import rows_csv
from oneboard.export.table import csv, xlsx

__all__ = ["csv", "pseudonymised", "rows_csv", "xlsx"]
