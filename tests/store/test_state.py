"""Settings, answers, aliases, staged uploads and the audit log."""

import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import delete, update
from sqlalchemy import text as statement

from oneboard import dictionary, store
from oneboard.store import state

HERE = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    monkeypatch.setattr("oneboard.store.settings.FRESH", 0.0)


def test_settings_are_the_defaults_until_somebody_changes_one(own_data):
    assert store.settings_version() == 0
    assert store.current_settings() == {
        key: setting.default for key, setting in dictionary.settings().items()
    }
    assert not own_data.exists(), "reading makes no file"


def test_a_change_goes_up_one_version_and_is_remembered():
    first = store.change_settings({"currency": "USD", "fiscal_year_start": 4}, who="Li Na")
    second = store.change_settings({"currency": "EUR"}, who="Wang Wei")
    assert second > first > 0
    assert store.settings_version() == second
    assert store.current_settings()["currency"] == "EUR"
    assert store.current_settings()["fiscal_year_start"] == 4
    changes = [(c.key, c.value, c.changed_by) for c in store.setting_changes()]
    assert changes[0] == ("currency", "EUR", "Wang Wei")
    assert set(changes[1:]) == {("currency", "USD", "Li Na"), ("fiscal_year_start", 4, "Li Na")}


def test_the_same_value_again_is_no_change():
    first = store.change_settings({"currency": "USD"}, who="Li Na")
    assert store.change_settings({"currency": "USD"}, who="Li Na") == first


@pytest.mark.parametrize(("key", "value"), [("fiscal_year_start", 13), ("no such", 1)])
def test_a_value_that_makes_no_sense_is_refused_with_all_the_others(key, value):
    with pytest.raises(store.StoreTrouble) as caught:
        store.change_settings({"currency": "USD", key: value}, who="Li Na")
    assert caught.value.code == "setting_refused"
    assert store.settings_version() == 0


def test_another_process_sees_a_change():
    store.change_settings({"currency": "USD"}, who="Li Na")
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "from oneboard import store; print(store.current_settings()['currency'])",
        ],
        cwd=HERE,
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "USD"


def test_answers_are_remembered_by_signature_and_board():
    store.remember_answers("own", "sig", {"unit|D": "10000", "column|E": "spend.amount"}, who="a")
    store.remember_answers("own", "sig", {"unit|D": "1"}, who="b")
    store.use_answers("own", "sig")
    assert store.recall_answers("own", "sig") == {"unit|D": "1", "column|E": "spend.amount"}
    assert store.recall_answers("sample", "sig") == {}
    assert store.remembered_answers("own") == {"sig": {"unit|D": "1", "column|E": "spend.amount"}}
    [row] = [r for r in state.read(state.answer.select()) if r["question_key"] == "unit|D"]
    assert (row["confirmed_by"], row["use_count"]) == ("b", 1)
    assert row["first_seen"] <= row["last_used"]


def test_aliases_belong_to_a_board_and_a_kind():
    store.remember_alias("own", "department", "工程中心", "D07", who="a")
    store.remember_alias("own", "department", "工程中心", "D08", who="a")
    assert store.aliases("own", "department") == {"工程中心": "D08"}
    assert store.aliases("own", "person") == {}
    assert store.aliases("sample", "department") == {}
    with pytest.raises(ValueError, match="colour"):
        store.remember_alias("own", "colour", "x", "y", who="a")


def test_a_delivery_waits_for_a_person():
    made = store.stage("own", ["a.xlsx", "b.csv"], who="Li Na")
    (made.payload / "answers.json").write_text("{}")
    store.set_status(made.id, "waiting")
    [found] = store.staged("own")
    assert (found.id, found.files, found.status) == (made.id, ("a.xlsx", "b.csv"), "waiting")
    assert found.payload.is_dir()
    store.unstage(made.id)
    assert store.staged("own") == []
    assert not made.payload.exists()
    with pytest.raises(ValueError, match="asleep"):
        store.set_status(made.id, "asleep")


def test_the_audit_log_shows_what_was_done_and_that_it_is_whole():
    store.note("Li Na", "publish", {"version": 3, "rows": 120})
    store.note("王伟", "export", {"page": "burn"})
    newest, first = store.audit_log()
    assert (first.who, first.action, first.details) == (
        "Li Na", "publish", {"version": 3, "rows": 120},
    )  # fmt: skip
    assert newest.who == "王伟"
    assert abs(datetime.now(UTC).replace(tzinfo=None) - newest.at).total_seconds() < 60
    assert store.audit_is_whole()


@pytest.mark.parametrize(
    "tamper",
    [
        lambda log: delete(log).where(log.c.id == 2),
        lambda log: update(log).where(log.c.id == 2).values(who="nobody"),
        lambda log: update(log).where(log.c.id == 3).values(details="{}"),
    ],
)
def test_a_changed_or_removed_line_shows(tamper):
    for number in range(4):
        store.note("Li Na", "export", {"n": number})
    with state.writing() as connection:
        connection.execute(tamper(state.audit))
    assert not store.audit_is_whole()


def test_two_writers_keep_one_chain():
    program = "from oneboard import store\nfor n in range(20): store.note('x', 'y', {'n': n})"
    store.note("first", "x")
    writers = [subprocess.Popen([sys.executable, "-c", program], cwd=HERE) for _ in range(2)]
    assert [writer.wait() for writer in writers] == [0, 0]
    assert len(store.audit_log()) == 41
    assert store.audit_is_whole()


def test_the_database_may_be_elsewhere(tmp_path, monkeypatch):
    place = tmp_path / "elsewhere" / "state.db"
    monkeypatch.setenv("ONEBOARD_STATE", f"sqlite:///{place}")
    store.change_settings({"currency": "USD"}, who="Li Na")
    with sqlite3.connect(place) as con:
        assert con.execute("pragma journal_mode").fetchone() == ("wal",)
        assert con.execute("select key, value from setting").fetchall() == [("currency", '"USD"')]


def test_a_database_that_cannot_be_reached_is_named(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("ONEBOARD_STATE", f"sqlite:///{tmp_path / 'file' / 'state.db'}")
    with pytest.raises(store.StoreTrouble) as caught:
        store.change_settings({"currency": "USD"}, who="Li Na")
    assert caught.value.code == "state_unreachable"
    assert caught.value.say("zh")


def test_what_could_not_be_written_is_not_repeated():
    store.note("Li Na", "denied")
    with state.writing() as connection:
        connection.execute(statement("drop table setting"))
    with pytest.raises(store.StoreTrouble) as caught:
        store.change_settings({"organisation_name_en": "planted"}, who="Li Na")
    assert caught.value.code == "state_unreachable"
    assert (
        "planted" not in caught.value.say("en") and "select" not in caught.value.say("en").lower()
    )


def test_limits_that_cross_are_refused():
    with pytest.raises(store.StoreTrouble) as caught:
        store.change_settings({"slip_watch_days": 366, "slip_risk_days": 30}, who="Li Na")
    assert caught.value.code == "settings_order"
    assert store.settings_version() == 0


def test_the_sample_stays_in_its_own_currency():
    store.change_settings({"currency": "EUR"}, who="Li Na")
    assert (store.currency("own"), store.currency("sample")) == ("EUR", "CNY")
