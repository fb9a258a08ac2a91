"""The test command brings a browser where it may, and says so where it cannot."""

import pytest

from oneboard.commands import test as command


@pytest.fixture
def machine(monkeypatch):
    """A machine with the programs named in it, on which packages can be installed."""
    programs: set[str] = {"apt-get"}
    monkeypatch.setattr(command.shutil, "which", lambda name: name if name in programs else None)
    monkeypatch.setattr(command.os, "geteuid", lambda: 0)
    monkeypatch.setattr(command.sys, "platform", "linux")
    monkeypatch.setattr(command, "install_chromium", lambda: programs.add("chromium"))
    return programs


def test_a_missing_browser_is_installed(machine, capsys):
    command.provide_browser("en")
    assert command.browser() == "chromium"
    assert "Installing" in capsys.readouterr().out


def test_a_browser_that_is_there_is_used(machine, capsys):
    machine.add("google-chrome")
    command.provide_browser("en")
    assert command.browser() == "google-chrome"
    assert capsys.readouterr().out == ""


def test_where_nothing_may_be_installed_the_skip_is_said(machine, monkeypatch, capsys):
    monkeypatch.setattr(command.os, "geteuid", lambda: 1000)
    command.provide_browser("en")
    assert command.browser() == ""
    assert "skipped" in capsys.readouterr().out
