"""The board without a browser: a page opened through the frame, on a data folder of its own."""

from streamlit.testing.v1 import AppTest

from tests.house.sources import ROOT

SECONDS = 120


def opened(page: str, lang: str = "en") -> AppTest:
    """A page by its file, after the frame has been drawn once."""
    board = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
    board.query_params["lang"] = lang
    board.run()
    board.switch_page(f"pages/{page}.py").run()
    assert not board.exception, board.exception
    return board


def told(messages) -> str:
    """Everything that such messages say."""
    return "\n".join(message.value for message in messages)
