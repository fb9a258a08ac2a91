"""The pack of an agenda and the one page of a project."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation

from oneboard import access, pack, query, store, text
from oneboard.commands import pack as command
from oneboard.format import width
from oneboard.pack import quad
from oneboard.pack.deck import Quad, Table
from oneboard.store import Agenda, Item

PROJECT = "RE-2024-032"
ITEMS = (
    Item(1, "burn", {"department": ["D03"]}, "burn/headline:execution_rate", "", "Move money", 10),
    Item(2, "project", {"project": [PROJECT]}, "", PROJECT, "是否终止？", 15),
    Item(3, "capacity", {"version": ["2"]}, "", "", "", 5),
    Item(4, "integrity", {}, "", "", "Look at the register", 5),
)


@pytest.fixture
def seen(on_sample: Path, monkeypatch: pytest.MonkeyPatch) -> query.Sight:
    kept = Agenda(1, "sample", "December", date(2026, 12, 3), "x", date(2026, 12, 1), ITEMS)
    monkeypatch.setattr(store, "agenda", lambda board, name: kept if name == "December" else None)
    return query.sight(access.local())


def made(seen: query.Sight, **wish) -> pack.Deck:
    return pack.build(pack.Wish(address="http://board.example", **wish), seen=seen)


def test_an_agenda_opens_with_earlier_decisions_then_its_items_in_order(seen):
    deck = made(seen, agenda="December")
    assert isinstance(deck.slides[0].body, Table)
    pages = [slide.page for slide in deck.slides]
    assert pages == ["meeting", "burn", "project", "capacity", "capacity", "integrity"]
    assert "Move money" in deck.slides[1].ask and "10" in deck.slides[1].ask
    assert "department=D03" in deck.slides[1].link
    assert deck.slides[-1].why_empty and deck.slides[3].ask == ""


def test_an_item_shows_its_version_until_another_is_asked_for(seen):
    for is_as_agreed, number in ((True, 2), (False, 3)):
        deck = made(seen, agenda="December", is_as_agreed=is_as_agreed)
        assert f"version={number}" in deck.slides[3].link


def test_asks_stand_on_slides_and_sheets(seen):
    deck = made(seen, agenda="December", lang="zh")
    show = Presentation(io.BytesIO(pack.file_of(deck, "pptx")))
    for slide, sheet in zip(deck.slides, show.slides, strict=True):
        words = [shape.text_frame.text for shape in sheet.shapes if shape.has_text_frame]
        assert not slide.ask or slide.ask in words
        for shape in sheet.shapes:
            assert shape.top >= 0 and shape.top + shape.height <= show.slide_height
    book = openpyxl.load_workbook(io.BytesIO(pack.file_of(deck, "xlsx")))
    assert book.worksheets[2]["A3"].value == deck.slides[1].ask
    assert pack.file_of(deck, "pdf").startswith(b"%PDF")


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_a_project_is_one_page_of_four_boxes(seen, lang):
    (slide,) = made(seen, project=PROJECT, lang=lang).slides
    assert isinstance(slide.body, Quad) and len(slide.body.boxes) == 4
    for box in slide.body.boxes:
        assert box.facts and box.drawing and box.lines
        for label, fact in box.facts:
            assert width(label) + width(fact.words) <= quad.FACT + 1, label
    assert f"project={PROJECT}" in slide.link


def test_a_project_that_is_not_there_says_so(seen):
    (slide,) = made(seen, project="RE-0000-000").slides
    assert slide.body is None and "RE-0000-000" in slide.why_empty


def test_words_are_cut_to_their_width_and_say_so():
    assert quad.clip("稀土永磁材料", 12) == "稀土永磁材料"
    cut = quad.clip("稀土永磁材料与器件", 12)
    assert cut.endswith("…") and width(cut) <= 12


def test_the_command_tells_an_agenda_that_is_not_kept(seen, tmp_path, capsys):
    out = str(tmp_path / "pack.pdf")
    assert command.main(["--out", out, "--agenda", "none"]) == 2
    assert "none" in capsys.readouterr().err
    assert command.main(["--out", out, "--project", PROJECT, "--lang", "zh"]) == 0
