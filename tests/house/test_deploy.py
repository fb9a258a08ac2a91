"""What goes into the container: the board with all its rooms, and nothing beside it."""

import subprocess

import pytest

from tests.house.sources import ROOT

LEFT_OUT = {
    "CHANGELOG.md", "LICENSE", "README.md", "data", "docs", "mypy.ini", "pytest.ini", "tests",
}  # fmt: skip


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a checkout")
def test_the_container_holds_what_the_board_runs_on_and_nothing_else():
    lines = (ROOT / ".dockerignore").read_text("utf-8").splitlines()
    let_in = {line[1:].partition("/")[0] for line in lines if line.startswith("!")}
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    kept = {name.partition("/")[0] for name in listed}
    assert "*" in lines and let_in <= kept
    assert {name for name in kept - let_in if not name.startswith(".")} == LEFT_OUT
