"""What is restricted never enters the file that is served."""

from datetime import date

import duckdb
import pytest

from oneboard import store
from tests.store.making import ask, delivery, plan, project, publish, sheet, write_file

OWN = store.Board("own")
CASE = {
    "case_id": "C1",
    "subject_kind": "person",
    "subject_ref": "E-SECRET",
    "behaviour": "plagiarism",
    "severity": "serious",
    "decided_by": "SECRET board",
    "basis": "rule 7",
    "measure": "SECRET measure",
    "effective_date": date(2026, 1, 1),
}


def cases(**more):
    issue = store.AcceptedIssue(0, "X", "warn", "A1", "subject_ref", "E-SECRET", "SECRET", "SECRET")
    one = sheet("integrity_case", [CASE | more], file="SECRET.xlsx", sheet="SECRET")
    return one, issue


def test_no_trace_of_it_is_in_the_served_file(tmp_path):
    one, issue = cases()
    upload = write_file(tmp_path / "SECRET.xlsx", b"SECRET")
    one["source"]["sha256"] = upload.sha256
    publish(one, sheet("project", [project("P1")]), issues=(issue,), uploads=(upload,))
    publish(cases(severity="minor")[0], sheet("project", [project("P2")]))
    for number in (1, 2):
        assert b"SECRET" not in OWN.file(number).read_bytes()
        for table, column in ask(
            "select table_name, column_name from duckdb_columns()"
            " where database_name = 'data' and data_type = 'VARCHAR'",
            number=number,
        ):
            seen = f"""select count(*) from data."{table}" where "{column}" like '%SECRET%'"""
            assert ask(seen, number=number) == [(0,)], (table, column)
    assert ask("select count(*) from data.change_count where table_name = 'integrity_case'") == [
        (0,)
    ]
    assert "integrity_case" not in {t for (t,) in ask("select table_name from duckdb_tables()")}


def test_it_lies_beside_with_its_own_sources_and_changes():
    publish(cases()[0])
    publish(cases(severity="minor")[0])
    with duckdb.connect(OWN.restricted_file(2), read_only=True) as con:
        assert con.execute(
            "select case_id, severity, source_id = (select max(source_id) from source)"
            " from integrity_case"
        ).fetchall() == [("C1", "minor", True)]
        assert con.execute("select file from source").fetchall() == [("SECRET.xlsx",)] * 2
        changes = "select column_name, before, after from change_log"
        assert con.execute(changes).fetchall() == [("severity", "serious", "minor")]
        assert con.execute("select number from version_info").fetchall() == [(2,)]


def test_a_plan_tells_how_many_and_not_what():
    effect = plan(cases()[0])
    assert effect.total("integrity_case").added == 1
    assert effect.changes == ()
    publish(cases()[0])
    assert plan(cases(severity="minor")[0]).changes == ()


def test_a_conflict_tells_nothing_about_the_case():
    one, two = cases()[0], cases(severity="minor")[0]
    [conflict] = plan(one, two).conflicts
    assert (conflict.table, conflict.column) == ("integrity_case", "severity")
    assert (conflict.row_key, conflict.taken, conflict.other) == ("", "", "")


def test_the_leavings_of_a_dead_publisher_do_not_become_part_of_a_version():
    publish(sheet("project", [project("P1")]))
    OWN.restricted_file(2).write_bytes(b"half")
    publish(sheet("project", [project("P1")]))
    assert not OWN.restricted_file(2).exists()


def test_without_restricted_rows_there_is_no_second_file():
    publish(sheet("project", [project("P1")]))
    assert not OWN.restricted_file(1).exists()


def test_it_is_carried_on_and_rolled_back():
    publish(cases()[0])
    publish(sheet("project", [project("P1")]))
    store.rollback("own", 1, who="tester", reason="wrong")
    for number in (2, 3):
        with duckdb.connect(OWN.restricted_file(number), read_only=True) as con:
            assert con.execute("select count(*) from integrity_case").fetchall() == [(1,)]


def test_a_lost_restricted_file_stops_the_next_publish():
    assert publish(cases()[0]).has_restricted
    OWN.restricted_file(1).unlink()
    with pytest.raises(store.BrokenVersion) as caught:
        publish(sheet("project", [project("P1")]))
    assert caught.value.code == "restricted_missing"
    assert [trouble.code for trouble in store.health("own").troubles] == ["restricted_missing"]
    assert store.version("own").number == 1


def test_source_numbers_do_not_meet():
    publish(cases()[0])
    publish(sheet("project", [project("P1")]))
    with duckdb.connect(OWN.restricted_file(2), read_only=True) as con:
        theirs = con.execute("select source_id from source").fetchall()
    assert len(theirs) == 1 and not {*theirs} & {*ask("select source_id from data.source")}
    assert delivery(cases()[0]).sources[0].source_id == 0
