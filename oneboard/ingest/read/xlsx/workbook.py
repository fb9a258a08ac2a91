"""A workbook (.xlsx, .xlsm) from its container to its sheets."""

from collections.abc import Callable

from oneboard.ingest.model import Sheet
from oneboard.ingest.read.allowance import Allowance
from oneboard.ingest.read.xlsx.catalog import read_catalog
from oneboard.ingest.read.xlsx.container import Container
from oneboard.ingest.read.xlsx.meaning import Workbook
from oneboard.ingest.read.xlsx.sheet import read_sheet
from oneboard.ingest.read.xlsx.strings import read_strings
from oneboard.ingest.read.xlsx.styles import read_styles
from oneboard.ingest.read.xlsx.tables import read_tables

Progress = Callable[[float], None]


def read_workbook(container: Container, *, progress: Progress) -> list[Sheet]:
    """All worksheets, hidden ones too; progress goes by the bytes of their parts."""
    limits = container.limits
    catalog = read_catalog(container)
    book = Workbook(
        strings=read_strings(container, catalog.strings),
        styles=read_styles(container, catalog.styles),
        from_1904=catalog.from_1904,
        cells=Allowance("cells", limits.cells),
        area=Allowance("area", limits.area),
        characters=Allowance("characters", limits.characters),
    )
    total = max(1, sum(container.size(entry.part) for entry in catalog.sheets))
    done = 0

    def seen(size: int) -> None:
        nonlocal done
        done += size
        progress(done / total)

    return [
        read_sheet(
            container,
            entry,
            book,
            tables=read_tables(container, entry.part),
            seen=seen,
        )
        for entry in catalog.sheets
    ]
