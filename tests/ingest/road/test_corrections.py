"""Remarks settled: cells corrected, proposals, and rows that go to the department and come back."""

import io

import openpyxl
import pytest

from oneboard import store, text
from oneboard.commands import load as command
from oneboard.ingest.model import Choice, Issue, Question
from oneboard.ingest.road import handback
from oneboard.ingest.road.proposals import proposer
from tests.ingest.road.made import DEPARTMENTS, HEADERS, book, loaded, looked, rows_of

ROWS = [HEADERS] + [
    (f"RD-{at:03d}", f"工艺{at}", DEPARTMENTS[0], "在研", 100 + at) for at in range(1, 7)
]
BAD = [*ROWS, ("RD-007", "工艺7", DEPARTMENTS[0], "在研", "约120")]


def budgets() -> dict[str, float | None]:
    with store.open_version(store.OWN).cursor() as cursor:
        found = cursor.execute("select project_id, budget_total from data.project").fetchall()
    return {name: amount and float(amount) for name, amount in found}


def proposed(code: str, raw: str, *questions: Question):
    return proposer("a.xlsx", questions)(Issue(code, "warn", "S", "B2", raw=raw))


@pytest.mark.parametrize(
    ("code", "raw", "value", "safe"),
    [
        ("AMOUNT", "1,099,330|", "1099330", True),
        ("AMOUNT", "约120", "120", False),
        ("NUMBER", "35?", "35", True),
        ("DATE", "2025-13-01", "2025-01-13", False),
        ("DATE", "2025-02-30", "2025-02-28", False),
        ("DATE_ORDER", "2025-01-12", "2025-12-01", False),
        ("PERCENT", "约35", "35%", False),
    ],
)
def test_a_cell_is_proposed_as_it_may_have_been_meant(code, raw, value, safe):
    found = proposed(code, raw)
    assert (found.key, found.value, found.safe) == ("a.xlsx|S|cell|B2", value, safe)


@pytest.mark.parametrize(
    ("code", "raw"),
    [("AMOUNT", "一百多"), ("AMOUNT", "120左右万"), ("NUMBER", "3-5"), ("DATE", "2025-02-03?x")],
)
def test_what_may_mean_several_things_is_not_proposed(code, raw):
    assert proposed(code, raw) is None


def test_a_spelling_is_proposed_as_the_nearest_choice_for_all_its_cells():
    choices = (Choice("active", "Active", "在研"), Choice("closed", "Closed", "结题"))
    asked = Question("a.xlsx|S|value|project.status=Actve", "VALUE", "S", None, None, choices,
                     values={"raw": "Actve"})  # fmt: skip
    found = proposed("UNKNOWN_VALUE", "Actve", asked)
    assert (found.key, found.value, found.zh, found.safe) == (asked.id, "active", "在研", True)
    assert proposed("UNKNOWN_VALUE", "Other", asked) is None


def test_a_corrected_cell_counts_and_the_version_keeps_what_the_file_says(tmp_path):
    path = book(tmp_path / "list.xlsx", BAD)
    (file,) = looked(path)["files"]
    (part,) = file["bad_rows"]
    assert [(one["row"], one["cells"]["E"]) for one in part["rows"]] == [(8, "约120")]
    told = loaded(path, answers={"list.xlsx|项目清单|cell|E8": "130"})
    assert told["outcome"] == "published"
    assert budgets()["RD-007"] == 1_300_000
    (note,) = [one for one in told["files"][0]["issues"] if one["code"] == "CORRECTED"]
    assert (note["cell"], note["raw"]) == ("E8", "约120")
    assert "130" in note["message"]["zh"]


@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_wrong_cells_are_red_and_say_why(tmp_path, lang):
    (file,) = looked(book(tmp_path / "list.xlsx", BAD))["files"]
    made = openpyxl.load_workbook(io.BytesIO(handback.write(file, lang)))
    sheet = made["项目清单"]
    assert [cell.value for cell in sheet[1]][1:] == list(HEADERS)
    assert (sheet["A2"].value, sheet["B2"].value, sheet["F2"].value) == (8, "RD-007", "约120")
    assert sheet["F2"].fill.start_color.rgb == "FFFF0000"
    message = next(one["message"][lang] for one in file["issues"] if one["cell"] == "E8")
    assert sheet["F2"].comment.text == message
    assert sheet["B2"].comment is None
    assert made["oneboard_key"].sheet_state == "veryHidden"


def test_only_the_rows_that_came_back_are_merged(tmp_path):
    path = book(tmp_path / "list.xlsx", BAD)
    first = loaded(path)
    assert first["outcome"] == "published"
    assert budgets()["RD-007"] is None
    made = openpyxl.load_workbook(io.BytesIO(handback.write(first["files"][0], "zh")))
    made["项目清单"]["F2"] = 125
    returned = tmp_path / "returned.xlsx"
    made.save(returned)
    told = loaded(returned)
    assert told["outcome"] == "published"
    (count,) = [one for one in told["effect"]["counts"] if one["table"] == "project"]
    assert (count["added"], count["changed"], count["left"]) == (0, 1, 0)
    assert rows_of("project") == 7
    assert budgets()["RD-007"] == 1_250_000
    with store.open_version(store.OWN).cursor() as cursor:
        found = cursor.execute(
            "select s.file, p.source_row, c.letter from data.project as p"
            " join data.source as s using (source_id) join data.source_cell as c using (source_id)"
            " where project_id = 'RD-007' and column_name = 'budget_total'"
        ).fetchall()
    assert found == [("returned.xlsx", 2, "F")]


def test_the_command_writes_the_rows_to_hand_back(tmp_path, capsys):
    out = tmp_path / "rows.xlsx"
    path = book(tmp_path / "list.xlsx", BAD)
    assert command.main([str(path), "--dry-run", "--hand-back", str(out)]) == command.DONE
    assert openpyxl.load_workbook(out)["项目清单"]["A2"].value == 8
    assert str(out) in capsys.readouterr().err


def test_rows_of_a_file_that_is_gone_are_refused_by_name(tmp_path):
    (file,) = looked(book(tmp_path / "list.xlsx", BAD))["files"]
    returned = tmp_path / "returned.xlsx"
    returned.write_bytes(handback.write(file, "en"))
    told = loaded(returned)
    assert (told["outcome"], told["files"][0]["code"]) == ("refused", "ORIGINAL_GONE")
    assert "list.xlsx" in told["files"][0]["message"]["en"]
