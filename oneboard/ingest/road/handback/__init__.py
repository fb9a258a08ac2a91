"""The workbook of bad rows: handed back to the department, and taken in again when it returns."""

from oneboard.ingest.road.handback.back import Returned, returned
from oneboard.ingest.road.handback.key import Key, key_of
from oneboard.ingest.road.handback.moved import moved
from oneboard.ingest.road.handback.write import write

__all__ = ["Key", "Returned", "key_of", "moved", "returned", "write"]
