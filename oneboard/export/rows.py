"""Plain rows as csv, for answers that no question of the board explains."""

import csv as writer
import io
from collections.abc import Iterable, Sequence
from typing import Any

from oneboard.export.table import safe


def rows_csv(columns: Sequence[str], records: Iterable[Sequence[Any]]) -> bytes:
    """UTF-8 with BOM; text that a spreadsheet would run as a formula stays text."""
    out = io.StringIO()
    lines = writer.writer(out)
    lines.writerow([safe(name) for name in columns])
    lines.writerows([safe(value) for value in record] for record in records)
    return out.getvalue().encode("utf-8-sig")
