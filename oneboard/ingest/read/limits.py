"""How much a file may hold. Every number is a setting, and a refusal names it."""

from dataclasses import dataclass

KILO = 1 << 10
MEGA = 1 << 20


@dataclass(frozen=True)
class Limits:
    """Let a legal workbook of a million rows through and stop what only wants to do harm."""

    file_bytes: int = 256 * MEGA
    # the zip around a workbook
    zip_entries: int = 2_000
    part_bytes: int = 512 * MEGA
    total_bytes: int = 1024 * MEGA
    ratio: int = 300
    ratio_free_bytes: int = 8 * MEGA  # below this a part may be packed as tightly as it likes
    # the XML inside
    depth: int = 64
    sheets: int = 200
    names: int = 200_000
    merges: int = 20_000
    formats: int = 70_000
    format_text: int = 4_096
    texts: int = 2_000_000
    characters: int = 400_000_000
    # the cells
    cells: int = 6_000_000
    area: int = 64_000_000  # rows times columns, blanks included
    columns: int = 512
    cell_text: int = 32_767
    # the worker
    memory_bytes: int = 2_048 * MEGA
    output_bytes: int = 1_024 * MEGA
    open_files: int = 64
    seconds: float = 15.0
    seconds_per_megabyte: float = 1.5
    longest: float = 240.0

    @property
    def text_cells(self) -> int:
        """Cells of a text file, which take a third of the work that those of a workbook do."""
        return 3 * self.cells

    def time(self, size: int) -> float:
        """Seconds of work that a file of this many bytes may ask for."""
        return min(self.longest, self.seconds + self.seconds_per_megabyte * size / MEGA)


def megabytes(size: int) -> str:
    return f"{size / MEGA:,.0f}"
