"""Names of departments, people and projects as ids."""

import pyarrow as pa

from oneboard.ingest.clean.references import directory, reference_lists, references
from oneboard.ingest.known import Reference
from tests.ingest.columns import cells, read

DEPARTMENTS = (
    Reference("D1", ("材料研究部", "材料部")),
    Reference("D2", ("能源系统部",)),
)
PEOPLE = (Reference("E1", ("王伟",)), Reference("E2", ("李娜",)), Reference("E3", ("李娜",)))


def test_by_id_name_and_short_name():
    known = directory("department", DEPARTMENTS)
    assert read(references(cells("D1", "d2", "材料部", "材料 研究部", None, "-"), known)) == [
        "D1", "D2", "D1", "D1", None, None,
    ]  # fmt: skip


def test_an_unknown_name_is_told_and_kept_for_the_time_being():
    found = references(cells("稀土院"), directory("department", DEPARTMENTS))
    assert found.values.to_pylist() == ["稀土院"]
    assert list(found.faults) == ["UNKNOWN_DEPT"]


def test_without_a_list_names_stand_for_themselves():
    found = references(cells("稀土院", "材料部"), directory("department", ()))
    assert (found.values.to_pylist(), found.faults) == (["稀土院", "材料部"], {})


def test_two_people_of_one_name():
    found = references(cells("李娜", "王伟"), directory("person", PEOPLE))
    assert found.values.to_pylist() == ["李娜", "E1"]
    assert list(found.faults) == ["NAME_TWICE"]


def test_answers_count_more():
    said = {"稀土院": "D2", "某部": "+", "临时": ""}
    found = references(cells("稀土院", "某部", "临时"), directory("department", DEPARTMENTS, said))
    assert (found.values.to_pylist(), found.faults) == (["D2", "某部", None], {})


def test_projects_by_name_or_by_id():
    known = directory("project", (Reference("RD-1", ("高磁研究",)),))
    assert read(references(cells("高磁研究", "rd-1", "rd-9"), known)) == ["RD-1", "RD-1", "RD-9"]


def test_lists_of_names():
    known = directory("department", DEPARTMENTS)
    made = pa.array([["材料部", "新部门"], None])
    assert read(reference_lists(made, known)) == [["D1", "新部门"], None]
