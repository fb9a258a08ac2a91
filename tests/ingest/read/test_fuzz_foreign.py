"""Pages, XML and open documents bitten by chance: each is read or refused by name.

    python -m tests.ingest.read.test_fuzz_foreign [seconds] [first seed]

runs for so long (default 300) and prints the seeds that fail.
"""

import random
import sys
import tempfile
import time
import traceback
from pathlib import Path

import pytest

from oneboard.ingest.model import Refused
from oneboard.ingest.read import Limits
from tests.ingest.read.build import read_bytes, zipped
from tests.ingest.read.test_foreign import MAIL, flat, ods, page
from tests.ingest.read.test_fuzz import bitten

SMALL = Limits(area=500_000, cells=20_000, merges=500)
FILES = 60
TAGS = [b"<table>", b"</table>", b"<tr>", b"</tr>", b"<td>", b"<td rowspan=9 colspan=9>", b"<!--",
        b"-->", b"<script>", b"<![CDATA[", b"&#xD800;", b"&#0;", b"<xml>", b"<style", b"<p/",
        b"<td x:num=1e999>", b"<br>", b"charset=utf-7", b"<title>"]  # fmt: skip
LINE = "<tr><td rowspan=2>RD-1</td><td colspan=2 x:num='12.5'>12.50</td><td>甲&nbsp;</td></tr>"
ROW = (
    "<Row ss:Index='{at}'><Cell ss:MergeAcross='1'><Data ss:Type='Number'>{at}</Data></Cell>"
    "<Cell ss:StyleID='p'><Data ss:Type='String'>甲</Data></Cell></Row>"
)
CELLS = (
    "<table:table-row table:number-rows-repeated='2'>"
    "<table:table-cell office:value-type='float' office:value='{at}'/>"
    "<table:table-cell table:number-columns-repeated='3' office:value-type='string'>"
    "<text:p>甲<text:s text:c='3'/></text:p></table:table-cell></table:table-row>"
)


def bitten_page(chance: random.Random) -> bytes:
    data = bytearray(page(f"<h1>清单</h1><table>{LINE * 12}</table><table>{LINE}</table>"))
    for _ in range(chance.randrange(6)):
        at = chance.randrange(len(data))
        data[at:at] = chance.choice(TAGS)
    return bitten(bytes(data), chance)


def bitten_archive(chance: random.Random) -> bytes:
    part = "--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: {}\r\n\r\n{}\r\n"
    encoding = chance.choice(["8bit", "base64", "quoted-printable", "x-uuencode"])
    body = part.format(encoding, f"<table>{LINE * 5}</table>")
    return b"MIME-Version:" + bitten(f"{MAIL}{body * 2}--x--".encode(), chance)[13:]


def bitten_flat(chance: random.Random) -> bytes:
    rows = "".join(ROW.format(at=at) for at in range(1, 20))
    return bitten(flat(f"<Worksheet ss:Name='S'><Table>{rows}</Table></Worksheet>"), chance)


def bitten_document(chance: random.Random) -> bytes:
    rows = "".join(CELLS.format(at=at) for at in range(1, 20))
    whole = ods(f"<table:table table:name='S'>{rows}</table:table>")
    if chance.random() < 0.2:
        return bitten(whole, chance)
    content = f"{rows}".encode()
    broken = bitten(content, chance).decode("utf-8", "replace")
    made = ods(f"<table:table table:name='S'>{broken}</table:table>")
    return made if chance.random() < 0.9 else made + zipped({"a": "b"})


MAKERS = (bitten_page, bitten_archive, bitten_flat, bitten_document)


def ends_well(seed: int, folder: Path) -> None:
    chance = random.Random(seed)
    data = MAKERS[seed % len(MAKERS)](chance)
    try:
        book = read_bytes(data, folder, limits=SMALL)
    except Refused:
        return
    for sheet in book.sheets:
        assert all(len(column.raw) == len(sheet.rows) for column in sheet.columns.values())


@pytest.mark.parametrize("first", range(0, 8 * FILES, FILES))
def test_only_a_book_or_a_refusal_comes_back(first, tmp_path):
    for seed in range(first, first + FILES):
        print(f"seed {seed}")  # shown when it fails
        ends_well(seed, tmp_path)


def main(seconds: float = 300, first: int = 10_000) -> None:
    end, seed, failed = time.monotonic() + seconds, first, 0
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < end:
            start = time.monotonic()
            try:
                ends_well(seed, Path(folder))
            except Exception:  # noqa: BLE001 whatever it is, it is what this looks for
                failed += 1
                print(f"seed {seed}\n{traceback.format_exc(limit=-3)}", flush=True)
            if time.monotonic() - start > 5:
                print(f"seed {seed} took {time.monotonic() - start:.0f} s", flush=True)
            seed += 1
    print(f"{seed - first} files, {failed} failed")


if __name__ == "__main__":
    main(*map(float, sys.argv[1:2]), *map(int, sys.argv[2:3]))
