"""An officer takes the register as a workbook, changes a line and delivers it again."""

import io
from pathlib import Path

import openpyxl
import pytest

from oneboard import access, query, store, text
from oneboard.ui import register_kept
from tests.ingest.road.made import loaded, looked, projects
from tests.store.making import publish, sheet
from tests.store.test_restricted import CASE
from tests.ui.board import opened, told

OFFICER = access.Viewer("officer", frozenset({"integrity_officer"}))
FORMULA = "=1+1"


@pytest.fixture
def board(tmp_path: Path) -> None:
    assert loaded(projects(tmp_path / "list.xlsx"))["outcome"] == "published"
    publish(sheet("integrity_case", [CASE | {"measure": FORMULA, "public": True}]))


def workbook(path: Path, lang: str) -> Path:
    seen = query.sight(OFFICER, board=store.OWN)
    path.write_bytes(register_kept._workbook(seen, seen.number, lang)())
    return path


def counts(report: dict) -> tuple[int, ...]:
    (count,) = report["effect"]["counts"]
    return tuple(count[kind] for kind in ("added", "changed", "left", "unchanged"))


@pytest.mark.usefixtures("board")
@pytest.mark.parametrize("lang", text.LANGUAGES)
def test_what_is_taken_and_delivered_again_changes_what_was_changed(tmp_path, lang):
    path = workbook(tmp_path / "register.xlsx", lang)
    assert counts(looked(path, shelves=("restricted",))) == (0, 0, 0, 1)
    book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()))
    lines = book.worksheets[1]
    (cell,) = [one for row in lines.iter_rows() for one in row if one.value == FORMULA]
    assert cell.data_type == "s", "a text, whatever sign it begins with"
    cell.value = "reprimand"
    book.save(path)
    report = loaded(path, shelves=("restricted",), who="officer")
    assert counts(report) == (0, 1, 0, 0)
    [case] = store.register(store.OWN, report["version"]["number"], who="officer", why="test")
    assert (case["measure"], case["subject_ref"], case["public"]) == (
        "reprimand", CASE["subject_ref"], True,
    )  # fmt: skip


@pytest.mark.usefixtures("board")
def test_taking_it_is_a_look(tmp_path):
    workbook(tmp_path / "register.xlsx", "en")
    entry = store.register_views()[0]
    assert (entry.who, entry.details["why"], entry.details["rows"]) == ("officer", "workbook", 1)


@pytest.mark.usefixtures("board")
@pytest.mark.parametrize(("role", "offered"), [("integrity_officer", 2), ("analyst", 0)])
def test_it_is_offered_to_officers_alone(role, offered, monkeypatch):
    monkeypatch.setattr(access, "local", lambda: access.Viewer(role, frozenset({role})))
    page = opened("people/integrity")
    assert len(page.get("download_button")) == offered


@pytest.mark.usefixtures("own_data")
def test_an_officer_finds_the_uploader_and_nothing_of_the_board(monkeypatch):
    monkeypatch.setattr(access, "local", lambda: OFFICER)
    page = opened("data/upload")
    assert len(page.get("file_uploader")) == 1
    assert text.say("upload.intro_register", "en") in told(page.markdown)
    assert [tab.label for tab in page.tabs] == [
        text.say(f"upload.tab.{name}", "en") for name in ("bring", "remembered")
    ]
