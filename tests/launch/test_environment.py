"""The environment is made once, made again when a pin changes, and explains its failures."""

import subprocess
import sys

import pytest

from oneboard.launch import environment
from oneboard.launch.trouble import Trouble


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A checkout with pins, in which programs are noted instead of run."""
    (tmp_path / "tests").mkdir()
    (tmp_path / "requirements.txt").write_text("streamlit==1\n")
    (tmp_path / "tests/requirements.txt").write_text("pytest==1\n")
    calls: list[list[str]] = []

    def run(command):
        calls.append([str(part) for part in command])
        if "venv" in command:
            python = tmp_path / ".venv" / environment.BIN
            python.parent.mkdir(parents=True)
            python.touch()
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(environment, "run", run)
    return tmp_path, calls


def installed(calls):
    return [
        [part.split("/")[-2:] for part in c if part.endswith(".txt")] for c in calls if "pip" in c
    ]


def test_the_first_start_makes_it_and_the_second_does_nothing(place):
    root, calls = place
    python = environment.prepare(root, "en")
    assert python == root / ".venv" / environment.BIN
    assert ["venv" in call for call in calls] == [True, False]
    calls.clear()
    assert environment.prepare(root, "en") == python
    assert calls == []


def test_a_changed_pin_is_installed_into_the_same_environment(place):
    root, calls = place
    environment.prepare(root, "en")
    calls.clear()
    (root / "requirements.txt").write_text("streamlit==2\n")
    environment.prepare(root, "en")
    assert len(calls) == 1
    assert "install" in calls[0]


def test_test_tools_come_only_when_asked_for(place):
    root, calls = place
    environment.prepare(root, "en")
    assert [len(files) for files in installed(calls)] == [1]
    environment.prepare(root, "en", with_tests=True)
    assert installed(calls)[1][0][0] == "tests"


def test_no_network_is_a_sentence_and_is_tried_again(place, monkeypatch):
    root, _ = place
    environment.prepare(root, "en")
    (root / "requirements.txt").write_text("streamlit==2\n")
    failed = subprocess.CompletedProcess([], 1, "", "tries\nERROR: No matching distribution")
    monkeypatch.setattr(environment, "run", lambda command: failed)
    for _ in range(2):
        with pytest.raises(Trouble, match="No matching distribution") as trouble:
            environment.prepare(root, "en")
    assert "PIP_INDEX_URL" in str(trouble.value)


def test_a_missing_venv_module_names_the_package_and_leaves_nothing_half_made(place, monkeypatch):
    root, _ = place

    def half_made(command):
        (root / ".venv/bin").mkdir(parents=True)
        (root / ".venv" / environment.BIN).touch()
        return subprocess.CompletedProcess(command, 1, "ensurepip is not available", "")

    monkeypatch.setattr(environment, "run", half_made)
    with pytest.raises(Trouble, match=f"python3.{sys.version_info.minor}-venv"):
        environment.prepare(root, "en")
    assert not (root / ".venv").exists()
