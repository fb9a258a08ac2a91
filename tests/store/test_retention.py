"""Nothing goes unless the setting says so; then old versions go with the files only they used."""

import pytest

from oneboard import store
from oneboard.commands import tidy


@pytest.mark.usefixtures("own_sample")
def test_everything_is_kept_by_default():
    assert store.retire(who="t") == store.Gone(0, 0, 0, ())
    assert [info.number for info in store.versions("sample")] == [3, 2, 1]


def test_old_versions_go_with_the_files_that_only_they_rested_on(own_sample):
    uploads = own_sample / "uploads"
    uploads.mkdir(exist_ok=True)
    used, unused = uploads / f"{1:064d}", uploads / f"{0:064d}"
    used.touch()
    unused.touch()
    store.change_settings({"keep_versions": 1}, who="t")
    gone = store.retire(who="t")
    assert (gone.versions, gone.files) == (2, 1)
    assert [info.number for info in store.versions("sample")] == [3]
    assert used.exists() and not unused.exists()


def test_a_version_that_does_not_open_is_told_and_keeps_every_file(own_sample, capsys):
    unused = own_sample / "uploads" / f"{0:064d}"
    unused.parent.mkdir(exist_ok=True)
    unused.touch()
    (own_sample / "boards" / "sample" / "versions" / "000003.duckdb").write_bytes(b"no version")
    store.change_settings({"keep_versions": 2}, who="t")
    assert tidy.main([]) == 1
    said = capsys.readouterr()
    assert "sample 3" in said.err and "1" in said.out
    assert unused.exists() and store.numbers("sample") == [3, 2]
