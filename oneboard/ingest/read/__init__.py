"""Reading: from an unknown file to cells, in a process of its own."""

from oneboard.ingest.read.child import Worker
from oneboard.ingest.read.delimited.decode import ENCODINGS
from oneboard.ingest.read.delimited.dialect import DELIMITERS
from oneboard.ingest.read.limits import Limits
from oneboard.ingest.read.reader import read, worker

__all__ = ["DELIMITERS", "ENCODINGS", "Limits", "Worker", "read", "worker"]
