"""A backup taken while people work fills an empty folder with the same board."""

import shutil
import tarfile

import pytest

from oneboard import store


@pytest.fixture
def saved(own_sample, tmp_path):
    store.note("somebody", "did something")
    (own_sample / "boards/sample/building").mkdir(exist_ok=True)
    (own_sample / "boards/sample/building/half.duckdb").touch()
    out = tmp_path / "board.tar"
    store.backup(out)
    return out


@pytest.fixture
def elsewhere(tmp_path, monkeypatch):
    folder = tmp_path / "elsewhere"
    monkeypatch.setenv("ONEBOARD_DATA", str(folder))
    return folder


def test_what_is_restored_is_what_was_there(own_sample, saved, elsewhere):
    store.restore(saved)
    for path in (own_sample / "boards").rglob("*.duckdb"):
        if "building" not in path.parts:
            copy = elsewhere / path.relative_to(own_sample)
            assert copy.read_bytes() == path.read_bytes(), path.name
    assert store.version("sample").number == 3
    assert store.audit_is_whole()
    assert [entry.action for entry in store.audit_log()] == ["did something"]
    assert not list(elsewhere.glob("**/half.duckdb"))


def test_nobody_else_reads_a_backup(saved):
    assert saved.stat().st_mode & 0o077 == 0


def test_a_board_is_never_written_over(own_sample, saved):
    with pytest.raises(store.StoreTrouble) as trouble:
        store.restore(saved)
    assert trouble.value.code == "restore_not_empty"


def test_a_damaged_backup_restores_nothing(saved, elsewhere):
    content = bytearray(saved.read_bytes())
    content[len(content) // 2] ^= 0xFF
    saved.write_bytes(content)
    with pytest.raises(store.StoreTrouble) as trouble:
        store.restore(saved)
    assert trouble.value.code == "restore_broken"
    assert not store.boards()


def test_a_backup_that_names_other_places_is_refused(tmp_path, elsewhere):
    evil, out = tmp_path / "evil", tmp_path / "evil.tar"
    evil.mkdir()
    (evil / "manifest.json").write_text('{"../../outside.txt": "0"}')
    (evil / "outside.txt").write_text("x")
    with tarfile.open(out, "w") as tar:
        tar.add(evil / "manifest.json", "manifest.json")
        tar.add(evil / "outside.txt", "../../outside.txt")
    with pytest.raises(store.StoreTrouble):
        store.restore(out)
    assert not (tmp_path / "outside.txt").exists()
    shutil.rmtree(evil)
