"""Two boards side by side, drawn without a browser: the organisation's own and the sample."""

import shutil
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.house.sources import ROOT


@pytest.fixture
def both_boards(sample_board: Path, own_data: Path) -> Path:
    """A copy of the sample stands in for the organisation's own board."""
    for name in ("sample", "own"):
        shutil.copytree(sample_board / "boards/sample", own_data / "boards" / name)
    return own_data


def opened() -> AppTest:
    app = AppTest.from_file(ROOT / "app.py", default_timeout=60)
    app.query_params["lang"] = "en"
    return app.run()


def says_it_is_made_up(app: AppTest) -> bool:
    return any("made-up" in words.value for words in app.sidebar.markdown)


@pytest.mark.usefixtures("both_boards")
def test_the_own_board_comes_first_and_the_sample_is_a_choice():
    app = opened()
    assert not says_it_is_made_up(app)
    app.session_state["board"] = "sample"
    app.session_state["touched"] = True
    app.run()
    assert says_it_is_made_up(app)
    assert "sample" in app.query_params["board"]
    assert not app.exception


@pytest.mark.usefixtures("on_sample")
def test_a_board_alone_needs_no_switch():
    app = opened()
    assert says_it_is_made_up(app)
    assert "board" not in app.session_state
