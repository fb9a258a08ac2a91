"""Nothing goes unless the setting says so; then old versions go with the files only they used."""

import pytest

from oneboard import store


@pytest.mark.usefixtures("own_sample")
def test_everything_is_kept_by_default():
    assert store.retire(who="t")["versions"] == 0
    assert [info.number for info in store.versions("sample")] == [3, 2, 1]


def test_old_versions_go_with_the_files_that_only_they_rested_on(own_sample):
    uploads = own_sample / "uploads"
    uploads.mkdir(exist_ok=True)
    used, unused = uploads / f"{1:064d}", uploads / f"{0:064d}"
    used.touch()
    unused.touch()
    store.change_settings({"keep_versions": 1}, who="t")
    gone = store.retire(who="t")
    assert (gone["versions"], gone["files"]) == (2, 1)
    assert [info.number for info in store.versions("sample")] == [3]
    assert used.exists() and not unused.exists()
