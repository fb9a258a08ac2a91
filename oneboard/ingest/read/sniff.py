"""What a file is, by its content: its name proves nothing."""

import re
from pathlib import Path

from oneboard.ingest.model import Refused
from oneboard.ingest.read.limits import MEGA, Limits

HEAD = 4096
ZIP = b"PK\x03\x04"
ZIP_END = b"PK\x05\x06"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLD_EXCEL = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")
STRANGERS = {
    b"%PDF-": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"BM": "BMP",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
    b"RIFF": "RIFF",
    b"{\\rtf": "RTF",
    b"\x1f\x8b\x08": "GZIP",
    b"7z\xbc\xaf\x27\x1c": "7-Zip",
    b"Rar!": "RAR",
    b"SQLite format 3": "SQLite",
    b"PAR1": "Parquet",
    b"\x7fELF": "ELF",
    b"MZ": "EXE",
}
PAGE = re.compile(rb"<!doctype html|<html|<head|<body|<table|<style|<meta\s")
JSON = re.compile(rb'\[?\s*\{\s*"[^"]*"\s*:')
FLAT_WORKBOOK = b"urn:schemas-microsoft-com:office:spreadsheet"


def sniff(path: Path, *, limits: Limits) -> str:
    """zip, xls, html, mht, xmlss or text; a file of any other kind is refused by its name."""
    size = path.stat().st_size
    if size == 0:
        raise Refused("EMPTY")
    if size > limits.file_bytes:
        raise Refused("TOO_BIG", what="bytes", limit=f"{limits.file_bytes // MEGA:,} MB")
    with path.open("rb") as file:
        head = file.read(HEAD)
    if head.startswith(ZIP):
        return "zip"
    if head.startswith(OLE):
        _refuse_old_office(path.read_bytes())
        return "xls"
    if head.startswith(OLD_EXCEL):
        return "xls"
    _refuse_strangers(head, path)
    return _markup(head) or "text"


def _refuse_old_office(data: bytes) -> None:
    """Streams in the old container have UTF-16 names; they tell what is inside."""
    if _name("EncryptedPackage") in data:
        raise Refused("ENCRYPTED")
    if _name("Workbook") in data or _name("Book") in data:
        return
    if _name("WordDocument") in data:
        raise _stranger("DOC")
    if _name("PowerPoint Document") in data:
        raise _stranger("PPT")


def _name(stream: str) -> bytes:
    return stream.encode("utf-16-le")


def _refuse_strangers(head: bytes, path: Path) -> None:
    if head.startswith(b"PK"):
        raise Refused("BAD_ZIP")
    kind = next((name for magic, name in STRANGERS.items() if head.startswith(magic)), None)
    if kind == "BMP" and b"\x00" not in head[:64]:
        return  # a text may well begin with BM
    if kind == "EXE":
        # a program with a workbook behind it is a workbook that something was done to
        raise Refused("BAD_ZIP") if ZIP_END in path.read_bytes() else _stranger(kind)
    if kind:
        raise _stranger(kind)


def _stranger(kind: str) -> Refused:
    return Refused("NOT_A_TABLE", found=kind)


def _markup(head: bytes) -> str | None:
    """A page or an XML file under the name of a workbook, in any encoding."""
    start = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if start.startswith(b"<") and FLAT_WORKBOOK in start:
        return "xmlss"
    if start.startswith(b"mime-version:"):
        return "mht"
    if start.startswith(b"<") and PAGE.search(start):
        return "html"
    if start.startswith(b"<?xml"):
        raise _stranger("XML")
    if start.startswith((b"{", b"[")) and JSON.match(start):
        raise _stranger("JSON")
    return None
