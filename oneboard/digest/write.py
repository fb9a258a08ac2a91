"""The files of a digest, and writing them when a version is published."""

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Thread

from oneboard import store, text
from oneboard.digest import html, plain
from oneboard.digest.build import Digest, build
from oneboard.digest.material import collect

log = logging.getLogger("oneboard")
KINDS: dict[str, Callable[[Digest], str]] = {"txt": plain.write, "html": html.write}


def folder() -> Path:
    return store.data_folder() / "digest"


def file_of(board: str, number: int, lang: str, kind: str, *, out: Path | None = None) -> Path:
    return (out or folder()) / f"{board}-v{number}-{lang}.{kind}"


def write(
    board: str,
    number: int | None = None,
    *,
    langs: Sequence[str] = text.LANGUAGES,
    out: Path | None = None,
    address: str | None = None,
) -> list[Path]:
    """Write the digest of a version; each file is there whole or not at all."""
    material = collect(board, number)
    base = store.current_settings()["board_address"] if address is None else address
    found = material.seen.number
    written = []
    for lang in langs:
        digest = build(material, lang, address=base)
        for kind, make in KINDS.items():
            path = file_of(board, found, lang, kind, out=out)
            _put(path, make(digest))
            written.append(path)
    return written


def _put(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.part")
    beside.write_text(content, "utf-8")
    beside.replace(path)


def after_publish(board: str, number: int) -> bool:
    """Write the digest of a new version. Whatever fails stays here, for the version is out."""
    with ThreadPoolExecutor(1) as aside:
        failed = aside.submit(write, board, number).exception()
    if failed is not None:
        log.error("no digest of %s version %s", board, number, exc_info=failed)
    return failed is None


def begin(board: str, number: int) -> None:
    """The same beside a session that goes on."""
    Thread(target=after_publish, args=(board, number), daemon=True).start()
