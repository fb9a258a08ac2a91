"""The zip around a workbook: what is looked at before anything is unpacked."""

import re
import stat
import zipfile
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

from oneboard.ingest.model import Refused
from oneboard.ingest.read.limits import MEGA, Limits

CHUNK = 1 << 18
LOCAL_HEADER = 30
ENCRYPTED = 0x41
PLAIN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
DRIVE = re.compile(r"[A-Za-z]:")
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError)

Chunks = Generator[bytes, None, None]


@contextmanager
def container(path: Path, *, limits: Limits) -> Iterator["Container"]:
    """A zip opened for reading, once its list of parts has been found harmless."""
    try:
        opened = zipfile.ZipFile(path)
    except BROKEN as error:
        raise Refused("BAD_ZIP") from error
    with opened:
        yield Container(opened, limits=limits)


class Container:
    """The parts of a zip. They are found by their name in any case."""

    def __init__(self, opened: zipfile.ZipFile, *, limits: Limits) -> None:
        self.zip = opened
        self.limits = limits
        self.parts = _checked(opened.infolist(), limits)

    def __contains__(self, name: str) -> bool:
        return name.lower() in self.parts

    def size(self, name: str) -> int:
        return self.parts[name.lower()].file_size

    def chunks(self, name: str) -> Chunks:
        """The bytes of one part, counted as they come out."""
        seen = 0
        try:
            with self.zip.open(self.parts[name.lower()]) as part:
                while chunk := part.read(CHUNK):
                    seen += len(chunk)
                    if seen > self.limits.part_bytes:
                        raise _bomb(name, self.limits.part_bytes)
                    yield chunk
        except BROKEN as error:
            raise Refused("BAD_ZIP") from error


def _checked(entries: list[zipfile.ZipInfo], limits: Limits) -> dict[str, zipfile.ZipInfo]:
    if len(entries) > limits.zip_entries:
        raise Refused("ZIP_ENTRIES", found=f"{len(entries):,}", limit=f"{limits.zip_entries:,}")
    parts: dict[str, zipfile.ZipInfo] = {}
    for entry in entries:
        name = _safe_name(entry)
        if name.lower() in parts:
            raise Refused("ZIP_DUP", part=name)
        parts[name.lower()] = entry
        _check_packing(entry, limits)
    if sum(entry.file_size for entry in entries) > limits.total_bytes:
        raise _bomb("*", limits.total_bytes)
    _check_layout(entries, limits)
    return parts


def _safe_name(entry: zipfile.ZipInfo) -> str:
    name = entry.orig_filename.split("\x00")[0].replace("\\", "/")
    link = stat.S_ISLNK(entry.external_attr >> 16)
    if link or name.startswith("/") or DRIVE.match(name) or ".." in name.split("/"):
        raise Refused("ZIP_NAME", part=name[:80])
    return name


def _check_packing(entry: zipfile.ZipInfo, limits: Limits) -> None:
    if entry.flag_bits & ENCRYPTED:
        raise Refused("ENCRYPTED")
    if entry.compress_type not in PLAIN_METHODS:
        raise Refused("ZIP_METHOD", part=entry.filename[:80])
    if entry.file_size > limits.part_bytes:
        raise _bomb(entry.filename, limits.part_bytes)
    allowed = max(limits.ratio_free_bytes, limits.ratio * entry.compress_size)
    if entry.file_size > allowed:
        raise _bomb(entry.filename, allowed)


def _check_layout(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Parts lie one behind the other from the first byte on: shared bytes are a bomb."""
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if end == 0 and entry.header_offset > 0:
            raise Refused("BAD_ZIP")
        if entry.header_offset < end:
            raise _bomb(entry.filename, limits.total_bytes)
        end = entry.header_offset + LOCAL_HEADER + entry.compress_size


def _bomb(part: str, limit: int) -> Refused:
    return Refused("ZIP_BOMB", part=part[:80], limit=f"{limit // MEGA:,} MB")
