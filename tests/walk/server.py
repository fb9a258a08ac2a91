"""Starts the board on a free port for as long as somebody looks at it."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from urllib.error import URLError
from urllib.request import urlopen

ROOT = Path(__file__).parents[2]


@contextmanager
def running(data: Path | None = None, app: Path = ROOT / "app.py") -> Iterator[str]:
    """The address of a board that serves the folder `data`; what it complains of is printed."""
    with started(app, data) as (url, _):
        yield url


@contextmanager
def started(
    app: Path, data: Path | None = None, home: Path | None = None
) -> Iterator[tuple[str, subprocess.Popen]]:
    """Address and process. Streamlit's settings are those of the folder `home`, else the app's."""
    port = free_port()
    command = ["-m", "oneboard.commands._streamlit", "run", str(app), "--server.headless=true"]
    command += ["--server.address=127.0.0.1", f"--server.port={port}"]
    with _at(port, command, home or app.parent, data, "/_stcore/health", {}) as found:
        yield found


@contextmanager
def commanded(data: Path, login: str, **environment: str) -> Iterator[str]:
    """The address of a board as `python3 -m oneboard run` serves it to people who sign in."""
    port = free_port()
    command = ["-m", "oneboard.commands", "run", "--port", str(port)]
    environment |= {"ONEBOARD_LOGIN": login, "ONEBOARD_URL": f"http://127.0.0.1:{port}"}
    with _at(port, command, ROOT, data, "/healthz", environment) as (url, _):
        yield url


@contextmanager
def _at(
    port: int,
    command: list[str],
    home: Path,
    data: Path | None,
    health: str,
    more: dict[str, str],
) -> Iterator[tuple[str, subprocess.Popen]]:
    paths = [str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths)} | more
    environment |= {"ONEBOARD_DATA": str(data)} if data else {}
    with TemporaryFile("w+", encoding="utf-8") as log:
        process = subprocess.Popen(
            [sys.executable, *command], cwd=home, env=environment, stdout=subprocess.DEVNULL,
            stderr=log,
        )  # fmt: skip
        try:
            url = f"http://127.0.0.1:{port}"
            wait_until_serving(f"{url}{health}", process)
            yield url, process
        finally:
            process.terminate()
            process.wait(timeout=20)
            log.seek(0)
            print(log.read(), end="")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_serving(url: str, process: subprocess.Popen, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if process.poll() is not None:
            raise RuntimeError(f"the board stopped with exit code {process.returncode}")
        try:
            with urlopen(url, timeout=2) as answer:
                if answer.status == 200:
                    return
        except (URLError, OSError):
            time.sleep(0.1)
    raise TimeoutError(f"no answer of {url} after {seconds} s")
