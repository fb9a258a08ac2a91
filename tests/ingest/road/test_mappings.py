"""What is remembered of files: told when one differs from last time, carried, edited, forgotten."""

import json

import pytest

from oneboard import store
from oneboard.commands import mappings as command
from oneboard.ingest.road.drift import source_of
from oneboard.ingest.road.mappings import BadMappings, exported, imported, mappings
from tests.ingest.road.made import looked, opaque, text_file


@pytest.fixture
def published(mapped_works):
    return store.shapes(store.OWN)[0]


def drifted(path, *, second: str = "FFC"):
    """The columns in another order, one of them new."""
    rows = [(1000 + at, f"Q{at:04d}", f"2025-{at:02d}-15", "n") for at in range(1, 7)]
    return text_file(path, [(second, "ID", "Stage1", "NEW"), *rows])


@pytest.mark.parametrize(
    ("file", "source"),
    [("works-2025.csv", "works"), ("Works 2026-09.xlsx", "works"),
     ("项目清单2026年9月.xlsx", "项目清单"), ("项目清单_20261001.xlsx", "项目清单"),
     ("2025.csv", "2025.csv")],
)  # fmt: skip
def test_a_source_is_what_stays_in_the_name(file, source):
    assert source_of(file) == source


def test_a_file_that_differs_says_how_and_keeps_its_answers(published, tmp_path):
    told = looked(drifted(tmp_path / "works-2026.csv"))
    assert told["outcome"] == "ready"
    (table,) = told["files"][0]["tables"]
    assert table["columns"]["A"] == "project.budget_total"
    (note,) = [one for one in told["files"][0]["issues"] if one["code"] == "DRIFT"]
    said = note["message"]["en"]
    assert "works-2025.csv" in said
    assert "New columns: NEW." in said
    assert "gone: EPT, BNI" in said
    assert "FFC B→A" in said


def test_another_source_is_another_file(published, tmp_path):
    told = looked(drifted(tmp_path / "roads-2026.csv"))
    assert told["outcome"] == "waits"


def test_a_column_that_was_renamed_is_asked_about(published, tmp_path):
    told = looked(drifted(tmp_path / "works-2026.csv", second="FXX"))
    assert "project.budget_total" not in told["files"][0]["tables"][0]["columns"].values()


def test_what_was_exported_serves_on_another_board(published, tmp_path, monkeypatch):
    store.remember_alias(store.OWN, "department", "Mag", "D1", who="w")
    said = json.loads(json.dumps(exported(store.OWN)))
    monkeypatch.setenv("ONEBOARD_DATA", str(tmp_path / "elsewhere"))
    assert imported(store.OWN, said, who="w") == 2
    assert store.aliases(store.OWN, "department") == {"Mag": "D1"}
    assert looked(opaque(tmp_path / "works-2026.csv"))["outcome"] == "ready"
    assert exported(store.OWN) == said


@pytest.mark.parametrize(
    "said",
    [[], {}, {"mappings": [{"answers": {}}], "aliases": []},
     {"mappings": [], "aliases": [{"kind": "cat", "spelling": "a", "target": "b"}]}],
)  # fmt: skip
def test_what_is_no_export_changes_nothing(said):
    with pytest.raises(BadMappings):
        imported(store.OWN, said, who="w")
    assert not mappings(store.OWN)


def test_what_is_forgotten_is_asked_again(published, tmp_path, capsys):
    assert command.main(["list"]) == 0
    assert published.signature in capsys.readouterr().out
    assert command.main(["forget", published.signature]) == 0
    assert looked(opaque(tmp_path / "works-2026.csv"))["outcome"] == "waits"
    assert store.audit_log()[0].action == "forget_mapping"


@pytest.mark.parametrize("name", ["mappings.yaml", "mappings.json"])
def test_the_command_carries_a_file(published, tmp_path, capsys, name):
    place, before = tmp_path / name, exported(store.OWN)
    assert command.main(["export", str(place)]) == 0
    assert command.main(["import", str(place)]) == 0
    assert exported(store.OWN) == before
    place.write_text("mappings: [}")
    assert command.main(["import", str(place)]) == 1
    said = capsys.readouterr().err
    assert str(place) in said
    assert "1" in said
