"""The board's own loader understands the files of the departments without a question."""

import pytest

from oneboard.ingest.known import Known, learn
from oneboard.ingest.model import Understanding
from oneboard.ingest.read import read
from oneboard.ingest.understand import understand
from oneboard.sample import AS_OF, world
from oneboard.sample.deliver import written
from oneboard.sample.deliver.layout import plans

DELIVERY = 1
WANTED = ("department", "person", "project", "milestone", "points")


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> list[Understanding]:
    """Staff first, so that the lists after it know departments and people by name."""
    folder = tmp_path_factory.mktemp("loaded")
    known, found = Known(as_of=AS_OF[DELIVERY]), []
    for plan in plans():
        if plan.sheets[0].table in WANTED:
            read_in = understand(read(written(folder, plan, DELIVERY)), known=known)
            known = learn(known, read_in.staged)
            found.append(read_in)
    return found


def test_nothing_is_asked(loaded):
    assert [question.id for one in loaded for question in one.questions] == []


def test_nothing_is_blocked_and_the_mistake_is_told(loaded):
    issues = [issue for one in loaded for issue in one.issues]
    assert not [issue for issue in issues if issue.severity == "block"]
    assert "2026-02-30" in {issue.raw for issue in issues if issue.code == "DATE"}


@pytest.mark.parametrize("table", WANTED)
def test_all_rows_arrive(loaded, table):
    staged = [part.rows.num_rows for one in loaded for part in one.staged if part.table == table]
    assert sum(staged) == world(DELIVERY)[table].num_rows


def test_money_arrives_to_the_cent(loaded):
    staged = [part.rows for one in loaded for part in one.staged if part.table == "project"]
    got = {row["project_id"]: row["spent_total"] for rows in staged for row in rows.to_pylist()}
    wanted = world(DELIVERY)["project"].to_pylist()
    assert got == {row["project_id"]: row["spent_total"] for row in wanted}
