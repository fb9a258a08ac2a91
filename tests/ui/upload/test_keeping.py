"""What officers deliver reaches officers, and nothing else that is delivered does."""

import csv
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from oneboard import access, store
from oneboard.ingest.road import queue
from oneboard.query import Sight, gate
from oneboard.ui.upload import delivery
from tests.access.drawn import drawn
from tests.ingest.road.made import DEPARTMENTS, HEADERS, loaded, looked, wish

CASE, LIST = "zzi", "zzp"  # in whatever an officer said, in whatever an analyst said
REGISTER = (
    ("案件编号", "主体类型", "责任主体", "失信行为", "严重程度", "处理单位", "处理依据", "处理措施",
     "生效日期"),
    ("C-1", "个人", f"{CASE}01", "抄袭剽窃", "较轻", f"{CASE}会", f"{CASE}条", f"{CASE}通报",
     "2026-01-05"),
)  # fmt: skip
LISTED = (HEADERS, ("RD-1", f"{LIST}工艺", DEPARTMENTS[0], "在研", 100))
TABLES = "select table_name from duckdb_tables() where database_name = 'data'"


def text_file(path: Path, rows) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


@pytest.fixture(scope="module")
def delivered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A board with a list and the register; both wait once more, with a comment on each."""
    folder = tmp_path_factory.mktemp("keeping")
    files = {
        "project": text_file(folder / f"{LIST}-list.csv", LISTED),
        "integrity_case": text_file(folder / f"{CASE}-list.csv", REGISTER),
    }
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ONEBOARD_DATA", str(folder / "data"))
        assert loaded(*files.values())["outcome"] == "published"
        for table, path in files.items():
            told = {"files": [{"tables": [{"table": table, "columns": {}}]}]}
            queue.put(wish(path, who=table), told, status="ready")
        for one in store.staged(store.OWN):
            store.comment_on_staged(one.id, f"{one.files[0]}: hm", who=one.who)
    return folder / "data"


@pytest.fixture(autouse=True)
def on_delivered(delivered: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONEBOARD_DATA", str(delivered))
    every_tab = import_module("oneboard.ui.tabs")
    monkeypatch.setattr(every_tab, "_tab", lambda container: container)


def seen(role: str, pages: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    viewer = access.Viewer(role, frozenset({role}))
    monkeypatch.setattr(access, "local", lambda: viewer)
    return dict(drawn("en", pages))


def with_word(word: str, shown: dict[str, str]) -> list[str]:
    return [place for place, given in shown.items() if word in given.lower()]


@pytest.mark.parametrize(
    ("role", "pages", "lists", "cases"),
    [
        ("analyst", ("upload", "history", "quality", "integrity"), ["upload", "history"], []),
        ("integrity_officer", ("upload", "integrity", "privacy", "dictionary"), [], ["upload"]),
        ("administrator", ("audit", "upload", "integrity"), ["audit"], []),
    ],
)  # fmt: skip
def test_each_sees_what_is_theirs(role, pages, lists, cases, monkeypatch):
    shown = seen(role, pages, monkeypatch)
    assert with_word(LIST, shown) == [f"page {name} in en" for name in lists]
    assert with_word(CASE, shown) == [f"page {name} in en" for name in cases]


def everything(sight: Sight) -> Iterator[str]:
    for (table,) in gate.run(TABLES, {}, seen=sight)[1]:
        yield repr(gate.run(f'from data."{table}"', {}, seen=sight)[1])


def test_no_table_of_a_served_version_holds_a_word_of_it():
    viewer = access.Viewer("ann", frozenset({"analyst"}))
    found = list(everything(Sight(viewer, store.OWN, 1)))
    assert any(LIST in rows for rows in found)
    assert not [rows for rows in found if CASE in rows.lower()]


@pytest.fixture
def noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list]:
    """What a delivery of the register by an analyst leaves, once the page has told of it."""
    monkeypatch.setenv("ONEBOARD_DATA", str(tmp_path / "own"))
    path = text_file(tmp_path / "cases.csv", REGISTER)
    queue.put(wish(path, who="ann"), {"files": []}, status="ready")
    (waiting,) = queue.waiting(store.OWN, ("open",))
    order = delivery.Order(waiting.id, ((str(path), path.name),), {}, ("open",))
    told, kept = looked(path, shelves=("open",)), {}
    monkeypatch.setattr(delivery, "order", lambda: order)
    monkeypatch.setattr(delivery, "report", lambda: told)
    monkeypatch.setattr(delivery.state, "viewer", lambda: access.Viewer("ann"))
    monkeypatch.setattr(delivery.state, "recall", kept.get)
    monkeypatch.setattr(delivery.state, "remember", kept.__setitem__)
    monkeypatch.setattr(delivery.state, "once", lambda key, make: kept.setdefault(key, make()))
    delivery.finished()
    yield store.audit_log()


def test_no_copy_of_it_waits_with_whoever_may_not_deliver_it(noted):
    assert not store.staged(store.OWN)
    (entry,) = noted
    assert (entry.who, entry.action) == ("ann", "denied")
    assert (entry.details["what"], entry.details["sheets"]) == ("delivery", 1)
