"""Where the board is served, as links of packs and passports begin."""

from types import SimpleNamespace

import pytest

from oneboard.ui import state


@pytest.mark.parametrize(
    "url, folder, place",
    [
        ("http://board.example:8501", "", ("http://board.example:8501", "")),
        ("http://board.example:8501/", "", ("http://board.example:8501", "")),
        ("http://board.example/burn?lang=zh", "", ("http://board.example", "burn")),
        ("https://site.example/rd/", "rd", ("https://site.example/rd", "")),
        ("https://site.example/rd/burn", "rd", ("https://site.example/rd", "burn")),
        (None, "", ("", "")),
    ],
)
def test_the_board_and_the_page(monkeypatch, url, folder, place):
    served = SimpleNamespace(context=SimpleNamespace(url=url), get_option=lambda name: folder)
    monkeypatch.setattr(state, "st", served)
    assert state.place() == place
