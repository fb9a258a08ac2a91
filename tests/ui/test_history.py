"""The history page: what a version changed, and the way back with a reason."""

import pytest

from oneboard import store
from tests.store.making import SEPTEMBER, project, publish, sheet, write_file
from tests.ui.board import opened, told

PAGE = "data/history"


@pytest.fixture(autouse=True)
def two_versions(tmp_path):
    """P2 leaves and P3 comes with the second list."""
    upload = write_file(tmp_path / "list.xlsx", b"first")
    publish(
        sheet("project", [project("P1"), project("P2")], sha256=upload.sha256), uploads=(upload,)
    )
    publish(sheet("project", [project("P1"), project("P3")]), as_of=SEPTEMBER)
    yield
    store.forget()


def ids() -> set[str]:
    with store.open_version("own").cursor() as cursor:
        return {row[0] for row in cursor.execute("select project_id from data.project").fetchall()}


def choose(page, number: int):
    return page.selectbox(key="history_version").set_value(number).run()


def give(page, *, reason: str, agreed: bool):
    page.text_input(key="history:reason").set_value(reason)
    page.checkbox(key="history:agreed").set_value(agreed)
    [button] = [one for one in page.button if one.label.startswith("Roll back")]
    return button.click().run()


def test_every_version_is_listed_with_what_it_changed():
    listed = opened(PAGE).dataframe[0].value
    assert list(listed["Version"]) == [2, 1]
    assert list(listed["Added"]) == [1, 2]
    assert list(listed["Left"]) == [1, 0]


def test_roll_back_with_a_reason(digests):
    page = give(choose(opened(PAGE), 1), reason="wrong list", agreed=True)
    assert not page.exception
    assert "Version 3 is current now" in told(page.success)
    assert ids() == {"P1", "P2"}
    assert digests == [("own", 3)]
    made = store.version("own")
    assert (made.number, made.base, made.kind, made.note) == (3, 1, "rollback", "wrong list")
    line = store.audit_log()[0]
    assert (line.action, line.details["to"], line.details["reason"]) == (
        "rollback",
        1,
        "wrong list",
    )


@pytest.mark.parametrize(("reason", "agreed"), [("  ", True), ("wrong list", False)])
def test_no_way_back_without_a_reason_and_a_confirmation(reason, agreed):
    page = give(choose(opened(PAGE), 1), reason=reason, agreed=agreed)
    assert page.error
    assert store.version("own").number == 2


@pytest.mark.parametrize(
    "trouble",
    [
        store.Locked("locked"),
        store.Stale("stale", number=3, who="Li Na"),
        store.NoSpace("disk_full", folder="data"),
        store.BrokenVersion("version_broken", board="own", number=1, reason="?"),
    ],
    ids=lambda trouble: trouble.code,
)
def test_what_stops_a_roll_back_is_said(trouble, monkeypatch):
    def refuse(*_, **__):
        raise trouble

    page = choose(opened(PAGE), 1)
    monkeypatch.setattr(store, "rollback", refuse)
    page = give(page, reason="wrong list", agreed=True)
    assert not page.exception
    assert trouble.say("en")[:20] in told(page.error).replace("\\", "")


def test_a_version_that_does_not_open_is_named_with_what_to_do():
    store.forget()
    path = store.Board("own").file(2)
    path.chmod(0o600)
    path.write_bytes(b"damaged" * 1000)
    page = opened(PAGE)
    assert "Version 2 cannot be opened" in told(page.error)
    assert "roll back" in told(page.error)
    assert list(page.dataframe[0].value["Version"]) == [1]
    page = give(page, reason="damaged file", agreed=True)
    assert store.version("own").base == 1


def test_the_current_version_offers_no_way_back():
    page = opened(PAGE)
    assert "This is the current version" in told(page.caption)
    assert not [one for one in page.button if one.label.startswith("Roll back")]


def test_the_original_can_be_had_again():
    page = choose(opened(PAGE, "zh"), 1)
    files = next(one.value for one in page.dataframe if "sha256" in one.value.columns)
    assert len(files) == 1
    assert page.get("download_button")
