"""Serving: on this machine only, on a free port, with something to show."""

import os
import socket
import subprocess
import sys

import pytest

from oneboard.commands import run
from oneboard.door import way


@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.0.9", "::1", "localhost"])
def test_this_machine_is_allowed(address):
    assert way.is_local(address)


@pytest.mark.parametrize("address", ["0.0.0.0", "192.168.1.4", "::", "board.example", ""])
def test_any_other_address_is_refused_with_a_sentence(address):
    assert "127.0.0.1" in run.refusal(address, 8501, "en")
    assert "127.0.0.1" in run.refusal(address, 8501, "zh")


def test_a_port_in_use_is_said_and_another_is_proposed(monkeypatch, capsys):
    monkeypatch.setattr(run, "serve", lambda *_: pytest.fail("served on a port in use"))
    with socket.socket() as holder:
        holder.bind(("127.0.0.1", 0))
        holder.listen()
        port = holder.getsockname()[1]
        assert run.main(["--port", str(port)]) == 1
    assert f"--port {port + 1}" in capsys.readouterr().err


@pytest.fixture
def served(monkeypatch):
    monkeypatch.setattr(run, "taken", lambda *_: False)
    calls: list[tuple] = []
    monkeypatch.setattr(run, "serve", lambda *where: calls.append(where) or 0)
    return calls


def test_a_board_with_a_version_is_served_at_once(own_data, served, monkeypatch):
    monkeypatch.setattr(run, "publish_sample", lambda *_: pytest.fail("there is a version"))
    (own_data / "boards/own").mkdir(parents=True)
    (own_data / "boards/own/current.json").touch()
    assert run.main([]) == 0
    assert served == [("127.0.0.1", 8501)]


def test_without_a_version_the_sample_is_published_first(served, monkeypatch):
    monkeypatch.setattr(run, "publish_sample", lambda *_: 0)
    assert run.main([]) == 0
    assert len(served) == 1


def test_a_sample_that_fails_is_not_served(served, monkeypatch):
    monkeypatch.setattr(run, "publish_sample", lambda *_: 3)
    assert run.main([]) == 3
    assert served == []


def test_a_relative_data_folder_means_the_callers(served, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ONEBOARD_DATA", "mine")
    monkeypatch.setattr(run, "publish_sample", lambda *_: 0)
    run.main([])
    assert os.environ["ONEBOARD_DATA"] == str(tmp_path / "mine")


def test_an_unsafe_start_ends_with_what_to_set():
    command = [sys.executable, "-m", "oneboard.commands", "run", "--address", "0.0.0.0"]
    ended = subprocess.run(command, capture_output=True, text=True, cwd=run.ROOT, timeout=60)
    assert ended.returncode == 1
    assert "ONEBOARD_LOGIN" in ended.stderr
