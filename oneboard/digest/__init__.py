"""What a version says to who does not open the board: exceptions, changes, what people watch."""

from oneboard.digest.build import Digest, build
from oneboard.digest.figure import CHOSEN, Reading, change, named, read, read_on, say, scope
from oneboard.digest.material import collect
from oneboard.digest.write import after_publish, begin, file_of, folder, write

__all__ = [
    "CHOSEN",
    "Digest",
    "Reading",
    "after_publish",
    "begin",
    "build",
    "change",
    "collect",
    "file_of",
    "folder",
    "named",
    "read",
    "read_on",
    "say",
    "scope",
    "write",
]
