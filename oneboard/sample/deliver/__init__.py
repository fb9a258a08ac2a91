"""The same facts as the departments would deliver them: two dozen messy files and more."""

from pathlib import Path

from oneboard.sample.days import as_of, quarter
from oneboard.sample.deliver.files import write_text, write_workbook
from oneboard.sample.deliver.layout import FilePlan, plans, read
from oneboard.sample.deliver.sheets import lay_out


def deliver(folder: Path, delivery: int) -> list[Path]:
    """Writes the files of one delivery (1, 2 or 3) into the folder; together they hold it all."""
    folder.mkdir(parents=True, exist_ok=True)
    return [written(folder, plan, delivery) for plan in plans()]


def written(folder: Path, plan: FilePlan, delivery: int) -> Path:
    path = folder / plan.named(quarter(as_of(delivery)).replace("-", ""))
    grids = [lay_out(sheet, delivery) for sheet in plan.sheets]
    if path.suffix == ".csv":
        write_text(path, grids[0], encoding=plan.encoding)
    else:
        write_workbook(path, grids, hidden=plan.hidden and read("habits")["hidden"]["name"])
    return path
