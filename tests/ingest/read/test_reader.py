"""The worker from outside: what it costs, what it may do, and how it ends."""

import errno
import hashlib
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
from pathlib import Path

import pytest

from oneboard import text
from oneboard.ingest.model import Kind, Refused
from oneboard.ingest.read import Limits, Worker, read, worker
from oneboard.ingest.read import reader as reader_module
from oneboard.ingest.read.order import Order
from tests.ingest.read.build import parts, read_bytes, shown, simple, styles, worksheet, zipped

ROOT = Path(__file__).parents[3]
ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'


@pytest.fixture
def in_tmp(tmp_path, monkeypatch):
    """A folder of its own for what the reader leaves behind, which must be nothing."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


def many_rows(count: int) -> bytes:
    rows = "".join(
        f'<row r="{at}"><c r="A{at}" t="inlineStr"><is><t>项目 {at}</t></is></c>'
        f'<c r="B{at}" s="1"><v>{45000 + at % 900}</v></c></row>'
        for at in range(1, count + 1)
    )
    return zipped(parts(worksheet(rows)) | {"xl/styles.xml": styles(14)})


def long_texts(count: int) -> bytes:
    """Texts that do not repeat: to hold them takes about as much memory as the file is long."""
    chance = random.Random(5)
    rows = "".join(
        f'<row r="{at}"><c r="A{at}" t="inlineStr"><is><t>{chance.randbytes(15_000).hex()}</t></is>'
        "</c></row>"
        for at in range(1, count + 1)
    )
    return zipped(parts(worksheet(rows)), method=zipfile.ZIP_STORED)


def refused(path: Path, **how: object) -> Refused:
    with pytest.raises(Refused) as caught:
        read(path, **how)
    return caught.value


def test_a_book_comes_over_whole(tmp_path, in_tmp):
    content = parts(
        worksheet(
            '<row r="2" hidden="1"><c r="B2"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c></row>',
            before='<cols><col min="2" max="2" hidden="1"/></cols>',
            after='<mergeCells><mergeCell ref="B2:C2"/></mergeCells>',
        ),
        worksheet(""),
        names=("项目清单", "empty"),
    )
    data = zipped(content)
    path = tmp_path / "projects.xlsx"
    path.write_bytes(data)
    book = read(path, file="项目清单.xlsx")
    assert (book.file, book.format) == ("项目清单.xlsx", "xlsx")
    assert book.sha256 == hashlib.sha256(data).hexdigest()
    here = read_bytes(data, tmp_path)
    for sheet, expected in zip(book.sheets, here.sheets, strict=True):
        assert shown(sheet) == shown(expected)
        for name in ("name", "state", "merges", "tables", "hidden_rows", "hidden_columns"):
            assert getattr(sheet, name) == getattr(expected, name)
    assert book.sheets[1].rows.tolist() == []


def test_a_text_file_comes_over_whole(tmp_path, in_tmp):
    path = tmp_path / "list.csv"
    path.write_bytes('id;名称\n00001;甲\n00002;"乙\n'.encode("gb18030"))
    book = read(path)
    assert (book.file, book.format, book.encoding, book.delimiter) == (
        "list.csv", "csv", "gb18030", ";",
    )  # fmt: skip
    sheet = book.sheets[0]
    assert sheet.name is None
    assert sheet.fields.tolist() == [2, 2, 2]
    assert sheet.columns[0].kind.tolist() == [Kind.TEXT] * 3
    assert [issue.code for issue in book.issues] == ["QUOTE"]


def test_encoding_and_delimiter_can_be_said(tmp_path, in_tmp):
    path = tmp_path / "list.csv"
    path.write_bytes("a|b,c\n".encode("utf-16-le"))
    book = read(path, encoding="utf-16-le", delimiter="|", words=("甲",))
    assert shown(book.sheets[0]) == {"A1": ("a", "TEXT"), "B1": ("b,c", "TEXT")}


def test_progress_is_told_from_the_callers_thread(tmp_path, in_tmp):
    path = tmp_path / "many.xlsx"
    path.write_bytes(many_rows(40_000))
    told: list[tuple[float, int]] = []
    read(path, progress=lambda done: told.append((done, threading.get_ident())))
    fractions = [done for done, _ in told]
    assert len(fractions) > 3
    assert fractions == sorted(fractions)
    assert fractions[0] > 0 and fractions[-1] <= 1
    assert {thread for _, thread in told} == {threading.get_ident()}


def test_reading_can_be_called_off(tmp_path, in_tmp):
    path = tmp_path / "many.xlsx"
    path.write_bytes(many_rows(150_000))
    stop = threading.Event()
    start = time.monotonic()
    assert refused(path, stop=stop, progress=lambda done: stop.set()).code == "CANCELLED"
    assert time.monotonic() - start < 5


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")
class TestOneWorkerForManyFiles:
    def test_a_file_that_kills_its_reader_kills_no_other(self, tmp_path, in_tmp):
        bad, good = tmp_path / "long.xlsx", tmp_path / "one.xlsx"
        bad.write_bytes(long_texts(3_000))
        good.write_bytes(simple(ROW))
        with worker() as one:
            process = the_process(one, good)
            assert refused(bad, by=one, limits=Limits(memory_bytes=160 << 20)).code == "DAMAGED"
            assert read(good, by=one).format == "xlsx"
            assert the_process(one, good) == process

    def test_it_starts_anew_after_a_file_was_called_off(self, tmp_path, in_tmp):
        bad, good = tmp_path / "many.xlsx", tmp_path / "one.xlsx"
        bad.write_bytes(many_rows(60_000))
        good.write_bytes(simple(ROW))
        with worker() as one:
            slow = Limits(seconds=0.2, seconds_per_megabyte=0)
            assert refused(bad, by=one, limits=slow).code == "TIMEOUT"
            assert read(good, by=one).format == "xlsx"

    def test_who_ends_it_ends_the_file_it_reads(self, tmp_path, in_tmp):
        path = tmp_path / "many.xlsx"
        path.write_bytes(many_rows(150_000))
        with worker() as one:
            stop, pids = threading.Event(), []

            def look(_: float) -> None:
                pids.extend(children_of(one._child.pid))
                stop.set()

            assert refused(path, by=one, stop=stop, progress=look).code == "CANCELLED"
        assert pids
        assert not any(Path(f"/proc/{pid}").exists() for pid in pids)


def the_process(one: Worker, path: Path) -> int:
    read(path, by=one)
    return one._child.pid


def children_of(pid: int) -> list[int]:
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def test_waiting_for_a_place_can_be_called_off(tmp_path, in_tmp, monkeypatch):
    monkeypatch.setattr(reader_module, "PLACES", threading.BoundedSemaphore(1))
    path = tmp_path / "one.xlsx"
    path.write_bytes(simple(ROW))
    stop = threading.Event()
    stop.set()
    with reader_module.PLACES:
        assert refused(path, stop=stop).code == "CANCELLED"
    assert read(path).format == "xlsx"


def test_no_more_workers_than_places(tmp_path, in_tmp, monkeypatch):
    """Five files at once, never more than two workers."""
    running = most = 0
    lock = threading.Lock()
    real = Worker.run

    def counted(*args: object, **how: object) -> int:
        nonlocal running, most
        with lock:
            running += 1
            most = max(most, running)
        try:
            return real(*args, **how)
        finally:
            with lock:
                running -= 1

    monkeypatch.setattr(Worker, "run", counted)
    path = tmp_path / "one.xlsx"
    path.write_bytes(simple(ROW))
    readers = [threading.Thread(target=read, args=(path,)) for _ in range(5)]
    for one in readers:
        one.start()
    for one in readers:
        one.join()
    assert most == reader_module.WORKERS


def test_a_worker_that_takes_too_long_is_ended(tmp_path, in_tmp):
    path = tmp_path / "many.xlsx"
    path.write_bytes(many_rows(60_000))
    limits = Limits(seconds=0.2, seconds_per_megabyte=0)
    assert refused(path, limits=limits).code == "TIMEOUT"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits for a process")
def test_a_worker_out_of_memory_is_only_its_own_end(tmp_path, in_tmp):
    path = tmp_path / "long.xlsx"
    path.write_bytes(long_texts(3_000))
    assert refused(path, limits=Limits(memory_bytes=160 << 20)).code == "DAMAGED"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limits for a process")
def test_a_worker_may_not_fill_the_disk(tmp_path, in_tmp):
    path = tmp_path / "many.xlsx"
    path.write_bytes(many_rows(100_000))
    assert refused(path, limits=Limits(output_bytes=1 << 20)).code == "TOO_BIG"


def test_a_full_disk_is_not_the_files_fault(tmp_path, in_tmp, monkeypatch):
    path = tmp_path / "one.xlsx"
    path.write_bytes(simple(ROW))
    worker = tmp_path / "worker.py"
    worker.write_text(
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\n"
        "import errno; from oneboard.ingest.read import work; from oneboard.ingest.read.order "
        "import Order\n"
        "def full(*_): raise OSError(errno.ENOSPC, 'full')\n"
        "work.pack = full; work.work(Order.found(sys.stdin.readline().strip()))\n"
    )
    monkeypatch.setattr(reader_module, "WORKER", worker)
    assert refused(path).code == "NO_SPACE"


def test_a_full_disk_in_the_server(tmp_path, in_tmp, monkeypatch):
    def full(order: Order) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(Order, "leave", full)
    path = tmp_path / "one.xlsx"
    path.write_bytes(simple(ROW))
    assert refused(path).code == "NO_SPACE"


def test_a_worker_that_says_no_more_but_does_not_end(tmp_path, in_tmp, monkeypatch):
    worker = tmp_path / "worker.py"
    worker.write_text("import os, time; os.close(1); time.sleep(60)")
    monkeypatch.setattr(reader_module, "WORKER", worker)
    path = tmp_path / "one.xlsx"
    path.write_bytes(simple(ROW))
    assert refused(path, limits=Limits(seconds=0.5)).code == "TIMEOUT"


@pytest.mark.parametrize(
    "script",
    [
        "import os, signal; os.kill(os.getpid(), signal.SIGSEGV)",
        "import os; os._exit(1)",
        "raise RuntimeError",
        "pass",
        "import sys; from pathlib import Path; folder = sys.stdin.readline().strip(); "
        "Path(folder, 'description.json').write_text('x' * 10)",
        "import sys; from pathlib import Path; folder = sys.stdin.readline().strip(); "
        "Path(folder, 'description.json').write_text('{\"book\": {}}')",
    ],
)
def test_a_worker_that_dies_or_talks_nonsense(script, tmp_path, in_tmp, monkeypatch, caplog):
    worker = tmp_path / "worker.py"
    worker.write_text(script)
    monkeypatch.setattr(reader_module, "WORKER", worker)
    path = tmp_path / "one.xlsx"
    path.write_bytes(simple(ROW))
    assert refused(path).code == "DAMAGED"


def test_files_that_cannot_be_opened(tmp_path, in_tmp):
    assert refused(tmp_path / "nothing.xlsx").code == "NOT_OPENED"
    assert refused(tmp_path).code == "NOT_OPENED"


def test_a_refusal_names_the_file_the_number_and_the_measure(tmp_path, in_tmp):
    path = tmp_path / "upload-17"
    path.write_bytes(simple(ROW + ROW.replace("1", "2")))
    found = refused(path, file="预算.xlsx", limits=Limits(cells=1))
    said = text.say(f"refusal.{found.code}", "zh", **found.values)
    assert "预算.xlsx" in said
    assert text.say("measure.cells", "zh") in said
    assert "1" in said


def test_the_worker_is_light_and_confined(tmp_path):
    """It loads neither pandas nor the rest of the house, and its limits hold while it reads."""
    path = tmp_path / "one.xlsx"
    path.write_bytes(simple(ROW))
    Order(str(path), str(tmp_path), seconds=30, limits=Limits(memory_bytes=1 << 31)).leave()
    script = (
        "import os, runpy, sys, json, resource\n"
        "del os.fork\n"
        f"runpy.run_path({str(reader_module.WORKER)!r}, run_name='__main__')\n"
        "limits = [resource.getrlimit(name)[0] for name in (resource.RLIMIT_AS,"
        " resource.RLIMIT_CPU, resource.RLIMIT_CORE)]\n"
        "print(json.dumps([sorted(sys.modules), limits]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", script], input=f"{tmp_path}\n".encode(),
        capture_output=True, check=True, env={},
    )  # fmt: skip
    modules, limits = json.loads(done.stdout.splitlines()[-1])
    assert limits == [1 << 31, 30, 0]
    heavy = {"pandas", "duckdb", "streamlit", "openpyxl", "plotly", "oneboard.store"}
    assert heavy.isdisjoint(modules)
