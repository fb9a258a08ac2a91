"""Files people take away: the rows of an answer as csv or xlsx, text kept as text."""

from oneboard.export.table import csv, xlsx

__all__ = ["csv", "xlsx"]
