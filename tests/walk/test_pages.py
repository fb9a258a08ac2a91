"""Every page in both languages, drawn without a browser."""

import pytest
from streamlit.testing.v1 import AppTest

from oneboard import text
from tests.house.sources import ROOT, menu

BOTH = [(lang, name, path) for lang in text.LANGUAGES for name, path in menu()]


@pytest.fixture(scope="module")
def boards() -> dict[str, AppTest]:
    """The open board of one person for each language."""
    return {}


def opened(boards: dict[str, AppTest], lang: str) -> AppTest:
    if lang not in boards:
        app = AppTest.from_file(ROOT / "app.py", default_timeout=60)
        app.query_params["lang"] = lang
        boards[lang] = app.run()
    return boards[lang]


@pytest.mark.usefixtures("on_sample")
@pytest.mark.parametrize(("lang", "name", "path"), BOTH, ids=[f"{n}-{lang}" for lang, n, _ in BOTH])
def test_every_page_is_drawn(boards, lang, name, path):
    app = opened(boards, lang)
    app.switch_page(f"pages/{path}.py").run()
    assert not app.exception
    assert not app.error
    assert app.title[0].value
