"""A book on its way from the worker to the server: Arrow files and one description."""

import dataclasses
import json
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from oneboard.ingest.model import Book, CellColumn, Issue, Refused, Sheet, TableObject
from oneboard.ingest.read.limits import MEGA, Limits

DESCRIPTION = "description.json"
DESCRIPTION_BYTES = 64 * MEGA
NONSENSE = (LookupError, TypeError, ValueError, AttributeError, OSError, pa.ArrowException)


def pack(book: Book, folder: Path) -> None:
    """Write a book; the description comes last, so that a half-written parcel has none."""
    sheets = [_pack_sheet(sheet, folder / f"{at}.arrow") for at, sheet in enumerate(book.sheets)]
    described = {
        "sha256": book.sha256,
        "format": book.format,
        "encoding": book.encoding,
        "delimiter": book.delimiter,
        "issues": [dataclasses.asdict(issue) for issue in book.issues],
        "sheets": sheets,
    }
    _describe({"book": described}, folder)


def pack_refusal(refused: Refused, folder: Path) -> None:
    _describe({"refused": refused.code, "values": refused.values}, folder)


def unpack(folder: Path, *, file: str, limits: Limits) -> Book:
    """Read a parcel back, trusting nothing in it; raises the refusal that it may hold."""
    try:
        return _unpack(folder, file=file, limits=limits)
    except NONSENSE as error:
        raise Refused("DAMAGED") from error


def _unpack(folder: Path, *, file: str, limits: Limits) -> Book:
    path = folder / DESCRIPTION
    if path.stat().st_size > DESCRIPTION_BYTES:
        raise Refused("DAMAGED")
    said = json.loads(path.read_text("utf-8"))
    if "refused" in said:
        raise Refused(said["refused"], **said["values"])
    book = said["book"]
    return Book(
        file=file,
        sha256=book["sha256"],
        format=book["format"],
        sheets=tuple(
            _unpack_sheet(sheet, folder / f"{at}.arrow", limits)
            for at, sheet in enumerate(book["sheets"])
        ),
        issues=tuple(Issue(**issue) for issue in book["issues"]),
        encoding=book["encoding"],
        delimiter=book["delimiter"],
    )


def _describe(said: dict[str, Any], folder: Path) -> None:
    (folder / DESCRIPTION).write_text(json.dumps(said), "utf-8")


def _pack_sheet(sheet: Sheet, path: Path) -> dict[str, Any]:
    arrays = {"rows": pa.array(sheet.rows, pa.int32())}
    if sheet.fields is not None:
        arrays["fields"] = pa.array(sheet.fields, pa.int32())
    for number, column in sheet.columns.items():
        arrays[f"raw {number}"] = column.raw
        arrays[f"kind {number}"] = pa.array(column.kind, pa.uint8())
    table = pa.table(arrays)
    with pa.OSFile(str(path), "wb") as file, pa.ipc.new_file(file, table.schema) as writer:
        writer.write_table(table)
    return {
        "name": sheet.name,
        "state": sheet.state,
        "columns": list(sheet.columns),
        "merges": sheet.merges,
        "tables": [dataclasses.asdict(found) for found in sheet.tables],
        "hidden_rows": sheet.hidden_rows,
        "hidden_columns": sheet.hidden_columns,
    }


def _unpack_sheet(said: dict[str, Any], path: Path, limits: Limits) -> Sheet:
    if path.stat().st_size > limits.output_bytes or len(said["columns"]) > limits.columns:
        raise Refused("DAMAGED")
    with pa.OSFile(str(path)) as file:
        table = pa.ipc.open_file(file).read_all().combine_chunks()
    table.validate(full=True)
    arrays = {name: table.column(name).chunk(0) for name in table.column_names if table.num_rows}
    none: np.ndarray = np.empty(0, np.int32)
    fields = arrays.get("fields")
    return Sheet(
        name=said["name"],
        rows=arrays["rows"].to_numpy() if arrays else none,
        columns={number: _unpack_column(arrays, number) for number in said["columns"]},
        state=said["state"],
        merges=tuple(tuple(merge) for merge in said["merges"]),
        tables=tuple(TableObject(**found) for found in said["tables"]),
        hidden_rows=tuple(said["hidden_rows"]),
        hidden_columns=tuple(said["hidden_columns"]),
        fields=None if fields is None else fields.to_numpy(),
    )


def _unpack_column(arrays: dict[str, pa.Array], number: int) -> CellColumn:
    return CellColumn(arrays[f"raw {number}"], arrays[f"kind {number}"].to_numpy())
