"""A version that grows from the file before, and one that is written anew: nobody can tell."""

from datetime import date

import duckdb
import pytest

from oneboard import store
from oneboard.store import carry
from tests.store.making import (
    DECEMBER,
    JUNE,
    SEPTEMBER,
    ask,
    project,
    publish,
    sheet,
    unit,
    voucher,
)

CASE = {
    "case_id": "C1",
    "subject_kind": "person",
    "subject_ref": "E1",
    "severity": "minor",
    "effective_date": date(2026, 1, 1),
}
ISSUE = store.AcceptedIssue(0, "X", "warn", "A1", "amount", "12")


def deliver_everything(board: str) -> None:
    """New, changed and gone rows, a late list, lent values, issues, restricted rows, a way back."""
    june = [project("P1", budget_total=10), project("P2"), project("P3", "D2")]
    publish(sheet("department", [unit("D1"), unit("D2")]), sheet("project", june), board=board)
    publish(sheet("spend", [voucher("a", 1), voucher("b", 2)]), board=board, issues=(ISSUE,))
    columns = ("project_id", "project_name", "lead_dept_id", "stage", "status", "plan_end")
    september = [project("P1", stage="pilot"), project("P4", plan_end=date(2031, 1, 1))]
    publish(sheet("project", september, columns=columns), as_of=SEPTEMBER, board=board)
    publish(sheet("integrity_case", [CASE]), as_of=SEPTEMBER, board=board)
    publish(sheet("spend", [voucher("b", 3), voucher("c", 4)]), as_of=DECEMBER, board=board)
    publish(sheet("project", [project("P2", budget_total=7)]), as_of=JUNE, board=board)
    store.rollback(board, 5, who="tester", reason="back")
    publish(sheet("integrity_case", [CASE | {"severity": "serious"}]), board=board)


def content(board: str, number: int) -> dict[str, list]:
    """All tables of all files of a version, without the times at which they were made."""
    here, found = store.Board(board), {}
    files = {"open": here.file(number), "restricted": here.restricted_file(number)}
    for kind, path in files.items():
        if not path.exists():
            continue
        with duckdb.connect(path, read_only=True) as con:
            for (name,) in con.execute("select table_name from duckdb_tables()").fetchall():
                left_out = {
                    "source": "exclude (delivered_at)",
                    "version_info": "exclude (published_at, board)",
                }.get(name, "")
                rows = con.execute(f'select * {left_out} from "{name}"').fetchall()
                found[f"{kind} {name}"] = sorted(rows, key=repr)
    return found


def test_a_file_that_grew_holds_what_one_written_anew_holds(no_marts, monkeypatch):
    (no_marts / "a_paid.sql").write_text("select sum(amount) as paid from spend")
    (no_marts / "b_stage.sql").write_text("select stage, count(*) as n from project group by 1")
    (no_marts / "c_month.sql").write_text("select max(month) as last from month")
    deliver_everything("grown")
    monkeypatch.setattr(carry, "HOLES", -1)
    deliver_everything("anew")
    assert store.numbers("grown") == store.numbers("anew") == list(range(8, 0, -1))
    assert content("grown", 8) == content("anew", 8)


@pytest.fixture
def rolled(no_marts) -> None:
    """Marts that differ whenever they are made."""
    (no_marts / "a_spend.sql").write_text("select uuid() as made, count(*) as n from spend")
    (no_marts / "b_rests.sql").write_text("select uuid() as made from a_spend")
    (no_marts / "c_project.sql").write_text("select uuid() as made, count(*) as n from project")
    publish(sheet("project", [project("P1")]), sheet("spend", [voucher("a", 1)]))


def made(number: int) -> list[str]:
    return [ask(f"select made from data.{name}", number=number)[0][0]
            for name in ("a_spend", "b_rests", "c_project")]  # fmt: skip


def test_only_marts_are_made_again_that_rest_on_what_was_delivered(rolled):
    publish(sheet("spend", [voucher("b", 1)]))
    assert [one == two for one, two in zip(made(1), made(2), strict=True)] == [False, False, True]


def test_another_mart_makes_a_new_file(rolled, no_marts):
    (no_marts / "d_more.sql").write_text("select count(*) as n from person")
    publish(sheet("spend", [voucher("b", 1)]))
    assert not set(made(1)) & set(made(2))
    assert ask("select n from data.d_more") == [(0,)]


def test_a_file_does_not_grow_by_what_it_replaces():
    def size(amount: int) -> int:
        rows = [voucher(f"v{at}", amount, summary=f"{at * amount % 9973}") for at in range(2_000)]
        number = publish(sheet("spend", rows)).number
        return store.Board("own").file(number).stat().st_size

    first = size(1)
    assert max(size(amount) for amount in range(2, 6)) < 2 * first
