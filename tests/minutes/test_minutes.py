"""Minutes say what was shown and decided, in files that others can open."""

import io
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from oneboard import access, minutes, query, store, text
from oneboard.commands import minutes as command
from oneboard.store import Agenda, Decision, Item

NAME = "科技创新委员会 12"
FIGURE = "burn/headline:execution_rate"
FORMULA = "=HYPERLINK(1)"
ITEMS = (
    Item(1, "burn", {"department": ["D03"]}, FIGURE, "", "追加经费", 10),
    Item(2, "project", {}, "", "RE-2024-032", "Stop it?", 5),
)


def decision(**told) -> Decision:
    usual = {
        "id": 1, "board": "sample", "agenda": NAME, "place": 1, "page": "burn", "figure": FIGURE,
        "link": {}, "number": 3, "value": 0.5, "text": FORMULA, "owner": "张三",
        "due": date(2026, 12, 31), "who": "local", "at": date(2026, 12, 1), "state": "open",
        "closed_by": None, "closed_at": None, "closing": None,
    }  # fmt: skip
    return Decision(**usual | told)


@pytest.fixture
def agenda(on_sample: Path, monkeypatch: pytest.MonkeyPatch) -> Agenda:
    """An agenda and decisions that nobody had to write to the board of all tests."""
    kept = Agenda(1, "sample", NAME, date(2026, 12, 3), "local", date(2026, 12, 1), ITEMS)
    said = [decision(), decision(id=2, place=9, text="Later"),
            decision(id=3, agenda="Before", text="Old", due=date(2026, 1, 1))]  # fmt: skip

    def decisions(board: str, agenda: str | None = None) -> list[Decision]:
        return [one for one in said if agenda in (None, one.agenda)]

    monkeypatch.setattr(store, "decisions", decisions)
    monkeypatch.setattr(store, "agenda", lambda board, name: kept if name == NAME else None)
    return kept


@pytest.fixture(params=text.LANGUAGES)
def made(agenda: Agenda, request: pytest.FixtureRequest) -> minutes.Minutes:
    return minutes.of(
        agenda, request.param, seen=query.sight(access.local()), address="http://board.example",
        present="王五，赵六", today=date(2026, 12, 3),
    )  # fmt: skip


def test_a_point_says_its_figure_version_definition_and_link(made):
    first = made.points[0]
    answer = query.ask("burn/headline", {"department": ["D03"]}, seen=query.sight(access.local()))
    value = next(row.value for row in answer if row.figure == "execution_rate")
    assert first.figure.value == f"{value:.1%}"
    assert "3" in first.figure.stamp and str(answer.stamp.as_of) in first.figure.stamp
    assert first.figure.means and "department=D03" in first.link
    assert "RE-2024-032" in made.points[1].title and "project=RE-2024-032" in made.points[1].link


def test_decisions_stand_with_their_point_and_none_is_lost(made):
    assert [[one.text for one in point.decisions] for point in made.points] == [
        [FORMULA], [], ["Later"]
    ]  # fmt: skip
    assert "50.0%" in made.points[0].decisions[0].basis
    told = [row[1].words for row in made.earlier.rows]
    assert any(words.startswith("Old") for words in told)
    assert not any(FORMULA in words for words in told)


def test_the_document_sets_chinese_in_its_own_font(made):
    document = docx.Document(io.BytesIO(minutes.file_of(made, "docx")))
    words = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "王五" in words and "追加经费" in words
    cells = {cell.text for table in document.tables for row in table.rows for cell in row.cells}
    assert {FORMULA, "Later", "张三"} <= cells
    for name in ("Normal", "Title", "Heading 1", "Heading 2"):
        fonts = document.styles[name].element.rPr.rFonts
        assert fonts.get(qn("w:eastAsia")) == "Microsoft YaHei"


def test_what_was_typed_is_no_formula_in_the_workbook(made):
    book = openpyxl.load_workbook(io.BytesIO(minutes.file_of(made, "xlsx")))
    cells = [cell for sheet in book for row in sheet for cell in row if cell.value == FORMULA]
    assert cells and all(cell.data_type == "s" for cell in cells)


def test_the_command_writes_what_the_ending_says(agenda, tmp_path, capsys):
    for kind, begins in (("docx", b"PK"), ("pdf", b"%PDF"), ("xlsx", b"PK")):
        out = tmp_path / f"minutes.{kind}"
        assert command.main(["--agenda", NAME, "--out", str(out), "--lang", "zh"]) == 0
        assert out.read_bytes().startswith(begins)
    assert command.main(["--agenda", NAME, "--out", str(tmp_path / "minutes.txt")]) == 2
    assert command.main(["--agenda", "none", "--out", str(tmp_path / "minutes.pdf")]) == 2
    assert "none" in capsys.readouterr().err
