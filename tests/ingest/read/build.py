"""Small workbooks written by hand, down to the byte where a test needs it."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from oneboard.ingest.model import Book, Kind, Refused, Sheet
from oneboard.ingest.read.limits import Limits
from oneboard.ingest.read.order import Order
from oneboard.ingest.read.references import letters
from oneboard.ingest.read.work import read_book

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def rels(*found: tuple[str, str, str]) -> str:
    """A relationship part of (id, kind, target)."""
    lines = "".join(
        f'<Relationship Id="{id}" Type="{DOCUMENT}/{kind}" Target="{target}"/>'
        for id, kind, target in found
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}">{lines}</Relationships>'


def worksheet(rows: str, *, before: str = "", after: str = "") -> str:
    return (
        f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{DOCUMENT}">'
        f"{before}<sheetData>{rows}</sheetData>{after}</worksheet>"
    )


def styles(*codes: str | int) -> str:
    """Cell style 1 has the first format, and so on: a code, or the number of a built-in one."""
    made = "".join(
        f'<numFmt numFmtId="{200 + at}" formatCode="{code}"/>'
        for at, code in enumerate(codes)
        if isinstance(code, str)
    )
    used = [code if isinstance(code, int) else 200 + at for at, code in enumerate(codes)]
    formats = "".join(f'<xf numFmtId="{number}"/>' for number in (0, *used))
    return (
        f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts>{made}</numFmts>'
        f'<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>{formats}</cellXfs></styleSheet>'
    )


def strings(*texts: str) -> str:
    items = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return f'{HEAD}<sst xmlns="{MAIN}">{items}</sst>'


def parts(
    *sheets: str, names: tuple[str, ...] = (), workbook: str = "", state: str = ""
) -> dict[str, str]:
    """The parts of a workbook with these worksheets, ready to be changed by a test."""
    names = names or tuple(f"S{at}" if at > 1 else "S" for at in range(1, len(sheets) + 1))
    listed = "".join(
        f'<sheet name="{name}" sheetId="{at}"{state} r:id="rId{at}"/>'
        for at, name in enumerate(names, 1)
    )
    found = [
        (f"rId{at}", "worksheet", f"worksheets/sheet{at}.xml") for at in range(1, len(sheets) + 1)
    ]
    extra = [("rIdA", "styles", "styles.xml"), ("rIdB", "sharedStrings", "sharedStrings.xml")]
    return {
        "_rels/.rels": rels(("rId1", "officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": (
            f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{DOCUMENT}">{workbook}'
            f"<sheets>{listed}</sheets></workbook>"
        ),
        "xl/_rels/workbook.xml.rels": rels(*found, *extra),
        **{f"xl/worksheets/sheet{at}.xml": sheet for at, sheet in enumerate(sheets, 1)},
    }


def zipped(content: Mapping[str, str | bytes], *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as made:
        for name, data in content.items():
            made.writestr(name, data)
    return buffer.getvalue()


def simple(rows: str, **more: str) -> bytes:
    """A workbook of one sheet with these rows; `more` are further parts of xl/ by their stem."""
    content = parts(worksheet(rows))
    content |= {f"xl/{stem}.xml": text for stem, text in more.items()}
    return zipped(content)


def read_bytes(data: bytes, folder: Path, *, limits: Limits | None = None) -> Book:
    """Read in this process, so that a mistake of ours shows as the exception it is."""
    path = folder / "file.bin"
    path.write_bytes(data)
    order = Order(str(path), str(folder), seconds=60, limits=limits or Limits())
    return read_book(order, progress=lambda done: None)


def refusal(data: bytes, folder: Path, *, limits: Limits | None = None) -> str | None:
    """The code under which a file is refused; None when it is read."""
    try:
        read_bytes(data, folder, limits=limits)
    except Refused as refused:
        return refused.code
    return None


def shown(sheet: Sheet) -> dict[str, tuple[str, str]]:
    """The cells of a sheet by address: raw text and kind, blanks left out."""
    return {
        f"{letters(number)}{row}": (raw, Kind(int(kind)).name)
        for number, column in sheet.columns.items()
        for row, raw, kind in zip(sheet.rows, column.raw.to_pylist(), column.kind, strict=True)
        if kind != Kind.BLANK
    }
