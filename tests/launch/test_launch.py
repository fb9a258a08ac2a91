"""The first word after `python3 -m oneboard`."""

import subprocess
import sys

import pytest

from oneboard import commands, launch
from oneboard.launch.trouble import Trouble


@pytest.fixture
def handed_over(monkeypatch):
    """What would have been run."""
    calls: list[list[str]] = []
    monkeypatch.setattr(launch.environment, "prepare", lambda root, lang, **more: f"python {more}")
    monkeypatch.setattr(launch, "replace", lambda command: calls.append(command) or 0)
    monkeypatch.setenv("ONEBOARD_LANG", "en")
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    return calls


@pytest.mark.parametrize(
    ("said", "understood"),
    [
        ([], ["run"]),
        (["--port", "8600"], ["run", "--port", "8600"]),
        (["run", "--port", "8600"], ["run", "--port", "8600"]),
        (["--lang", "zh", "check", "-q"], ["check", "-q"]),
    ],
)
def test_the_board_is_served_unless_a_command_is_named(handed_over, said, understood):
    assert launch.main(said) == 0
    assert handed_over[0][3:] == understood


def test_only_tests_and_checks_bring_test_tools(handed_over):
    launch.main(["run"])
    launch.main(["test"])
    assert [call[0] for call in handed_over] == [
        "python {'with_tests': False}",
        "python {'with_tests': True}",
    ]


def test_help_lists_every_command_in_the_language_asked_for(capsys):
    assert launch.main(["--lang", "zh", "--help"]) == 0
    shown = capsys.readouterr().out
    assert "命令" in shown
    assert all(f"  {name} " in shown for name in commands.names())


def test_an_unknown_command_is_said_and_nothing_runs(handed_over, capsys):
    assert launch.main(["--lang", "en", "sing"]) == 2
    assert "sing" in capsys.readouterr().err
    assert handed_over == []


def test_trouble_is_a_sentence_not_a_traceback(monkeypatch, capsys):
    def fail(*_, **__):
        raise Trouble("no network")

    monkeypatch.setattr(launch.environment, "prepare", fail)
    assert launch.main(["run"]) == 1
    assert capsys.readouterr().err == "no network\n"


@pytest.mark.parametrize(("locale", "lang"), [("zh_CN.UTF-8", "zh"), ("C", "en"), ("de_DE", "en")])
def test_the_language_follows_the_locale(monkeypatch, locale, lang):
    for name in commands.LOCALE:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", locale)
    assert commands.language() == lang


def test_a_command_runs_where_the_caller_stands(tmp_path):
    """Paths that a person types resolve from the person's folder."""
    code = "import sys; from oneboard import launch; launch.hand_over([sys.executable, '-c', "
    code += "'import os, oneboard; print(os.getcwd())'])"
    path = {"PYTHONPATH": str(launch.ROOT)}
    shown = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=path, capture_output=True, text=True
    )
    assert shown.stdout.strip() == str(tmp_path)
