"""The worker: waits for orders and reads each file in a child of its own, which leaves a parcel.

Started by its path with `python -I`, so that neither the working folder nor the environment
decides what it imports. It loads the libraries once and never looks at a file itself: a file that
kills its reader kills only that one. Where a process cannot be forked (Windows) it reads one file
and ends.
"""

import gc
import os
import signal
import sys
import traceback
from importlib import import_module
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).parents[3]
FORKS = hasattr(os, "fork")


class WithoutPandas:
    """Arrow loads pandas just in case, which would double the time a small file takes."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> None:
        if name == "pandas":
            raise ModuleNotFoundError(name)


def main() -> None:
    sys.path.insert(0, str(ROOT))
    sys.meta_path.insert(0, WithoutPandas)
    gc.disable()  # a few seconds of work, then the process is gone
    _load()
    for line in sys.stdin:
        folder = line.rstrip("\n")
        if not FORKS:
            read_in(folder)
            return
        child = os.fork()
        if not child:
            _only(folder)
        sys.stdout.write(f"ended {_waited(child)}\n")
        sys.stdout.flush()


def read_in(folder: str) -> None:
    """Read the file that the order in this folder names."""
    from oneboard.confine import confine
    from oneboard.ingest.read.order import Order
    from oneboard.ingest.read.work import work

    order = Order.found(folder)
    limits = order.limits
    confine(
        memory_bytes=limits.memory_bytes, output_bytes=limits.output_bytes,
        open_files=limits.open_files, seconds=order.seconds,
    )  # fmt: skip
    work(order)


def _load() -> None:
    """What every child needs, before the first is made."""
    for name in ("work", "order", "delimited.text", "xlsx.container", "xlsx.workbook"):
        import_module(f"oneboard.ingest.read.{name}")
    import_module("oneboard.confine")


def _only(folder: str) -> NoReturn:
    """The child's whole life, which ends here whatever happens."""
    code = 1
    try:
        os.chdir(folder)
        os.dup2(os.open("stderr.txt", os.O_WRONLY | os.O_CREAT, 0o600), 2)
        read_in(folder)
        code = 0
    except SystemExit as end:
        code = int(end.code or 0)
    finally:
        if sys.exc_info()[1] is not None:
            traceback.print_exc()
        sys.stdout.flush()
        os._exit(code)


def _waited(child: int) -> int:
    """The child's exit code; who is told to end takes the child along."""

    def end(*_: object) -> None:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os._exit(1)

    signal.signal(signal.SIGTERM, end)
    _, status = os.waitpid(child, 0)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    main()
