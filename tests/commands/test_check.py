"""The check command runs every step and fails when one does."""

import pytest

from oneboard.commands import check


@pytest.mark.parametrize("broken", [None, *check.STEPS, "tests"])
def test_one_broken_step_fails_the_check_and_all_steps_run(broken, monkeypatch, capsys):
    steps = {tuple(command): name for name, command in check.STEPS.items()}
    monkeypatch.setattr(check, "tool", lambda command: int(steps[tuple(command)] == broken))
    monkeypatch.setattr(check.test, "main", lambda arguments: int(broken == "tests"))
    monkeypatch.setenv("ONEBOARD_LANG", "en")
    assert check.main([]) == (1 if broken else 0)
    shown = capsys.readouterr().out
    assert shown.count("passed") + shown.count("FAILED") == len(check.STEPS) + 1
    assert shown.count("FAILED") == (1 if broken else 0)
