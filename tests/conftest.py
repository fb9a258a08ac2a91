"""What every test stands on: a data folder of its own, never the real one."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of versions, uploads and state that this test may fill."""
    data = tmp_path / "data"
    monkeypatch.setenv("ONEBOARD_DATA", str(data))
    return data


@pytest.fixture(scope="session")
def sample_board(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with three versions of the sample organisation, made once for all tests and
    all processes that run them."""
    from tests import truth  # only now: most tests need neither the store nor the sample

    base = tmp_path_factory.getbasetemp()
    data = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "sample"
    with FileLock(f"{data}.lock"), pytest.MonkeyPatch.context() as patch:
        if not data.exists():
            patch.setenv("ONEBOARD_DATA", str(data.with_suffix(".making")))
            truth.publish()
            data.with_suffix(".making").rename(data)
    return data


@pytest.fixture
def own_sample(sample_board: Path, own_data: Path) -> Path:
    """This test may write to the sample organisation: it has a copy."""
    return Path(shutil.copytree(sample_board, own_data))


@pytest.fixture
def on_sample(
    sample_board: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """This test looks at the sample organisation; what it says to the board stays its own."""
    monkeypatch.setenv("ONEBOARD_DATA", str(sample_board))
    monkeypatch.setenv("ONEBOARD_STATE", f"sqlite:///{tmp_path / 'state.sqlite'}")
    yield sample_board
    boards = {board.name for board in (sample_board / "boards").iterdir()}
    assert boards == {"sample"}, "the board of all tests was written to"
