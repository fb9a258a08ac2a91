"""What a person does with remarks becomes answers: ticked, written instead, edited in place."""

import pytest

from oneboard.ui import state
from oneboard.ui.upload import rows
from oneboard.ui.upload.checks import control_sums
from oneboard.ui.upload.issues import answers, every_place, safe_answers
from oneboard.ui.upload.mappings import changes
from tests.ingest.road.made import DEPARTMENTS, HEADERS, book, looked


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.setattr(state, "lang", lambda: "en")
    said = [("RD-1", "甲", 100), ("RD-2", "乙", "1,200|"), ("RD-3", "丙", "约120")]
    lines = [(name, title, DEPARTMENTS[0], "在研", amount) for name, title, amount in said]
    total = ("合计", None, None, None, 100)
    return looked(book(tmp_path / "a.xlsx", [HEADERS, *lines, total]))["files"][0]


def amounts(file) -> list[dict]:
    return [one for one in file["issues"] if one["code"] == "AMOUNT"]


def test_safe_proposals_are_accepted_together(file):
    assert safe_answers(file["issues"]) == {"a.xlsx|项目清单|cell|E3": "1200"}


def test_a_tick_takes_the_proposal_and_writing_takes_what_is_written(file):
    shown = amounts(file)
    assert every_place(shown)["proposal"] == ["1200", "120"]
    said = answers("a.xlsx", shown, [True, False], ["1200", "125"])
    assert said == {"a.xlsx|项目清单|cell|E3": "1200", "a.xlsx|项目清单|cell|E4": "125"}
    assert not answers("a.xlsx", shown, [False, False], ["1200", "120"])


def test_an_edited_cell_is_a_correction_and_others_are_none(file):
    (part,) = file["bad_rows"]
    before = rows.cells(part)
    assert before["E"] == ["1,200|", "约120"]
    assert "约120" in rows.remarks(file, part)[1]
    said = rows.answers("a.xlsx", part, before | {"B": ["乙", "丁"]})
    assert said == {"a.xlsx|项目清单|cell|B4": "丁"}


def test_totals_of_the_file_stand_beside_its_records(file):
    shown = control_sums(file)
    assert shown["Place"] == ["项目清单!E5"]
    assert shown["The file says"] == shown["Its records"] == ["1,000,000.00"]


def test_what_was_blanked_is_forgotten_and_what_was_changed_is_kept():
    assert changes(["a", "b", "c"], ["1", "2", "3"], ["1", "", " 4 "]) == [("b", None), ("c", "4")]
