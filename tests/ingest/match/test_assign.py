"""Every table column is claimed once."""

from oneboard.dictionary import tables
from oneboard.ingest.match.assign import assign
from oneboard.ingest.match.heading import heading_of
from oneboard.ingest.model import Kind


def of(*headers: str):
    return [heading_of(at, [(text, Kind.TEXT)]) for at, text in enumerate(headers)]


def taken(table: str, *headers: str) -> dict[int, str]:
    found = assign(of(*headers), tables()[table])
    return {at: guess.column for at, guess in found.taken.items()}


def test_each_header_to_its_column():
    assert taken("project", "项目编号", "项目名称", "预算(万元)") == {
        0: "project_id",
        1: "project_name",
        2: "budget_total",
    }


def test_two_equal_claims_are_a_dispute():
    found = assign(of("项目编号", "预算(万元)", "预算(万元)"), tables()["project"])
    assert found.disputed == {"budget_total": (1, 2)}
    assert set(found.taken) == {0}


def test_a_known_word_wins_over_a_similar_one():
    assert taken("project", "项目编码号", "项目编号") == {1: "project_id"}


def test_columns_filled_from_elsewhere_are_not_claimed():
    found = assign(of("项目编号", "预算"), tables()["project"], without={"budget_total"})
    assert set(found.taken) == {0}
