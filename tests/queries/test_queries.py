"""Every .sql file keeps the promises of its header and passes its cases."""

import re
import tomllib
from pathlib import Path

import pytest

from oneboard import dictionary
from oneboard.query import header
from tests.queries import harness

HERE = Path(__file__).parent
NAMES = header.names()
ROWS = [f"rows/{path.stem}" for path in sorted((header.FOLDER / "rows").glob("*.sql"))]
OPTIONS = [f"options/{path.stem}" for path in sorted((header.FOLDER / "options").glob("*.sql"))]


def cases() -> list:
    found = []
    for path in sorted(HERE.glob("*/*.toml")):
        name = path.relative_to(HERE).with_suffix("").as_posix()
        for case in tomllib.loads(path.read_text("utf-8"))["case"]:
            found.append(pytest.param(name, case, id=f"{name}: {case['why']}"))
    return found


@pytest.fixture
def empty():
    return harness.empty()


@pytest.mark.parametrize("name", NAMES + ROWS + OPTIONS)
def test_header_is_true(empty, name):
    query = header.load(name)
    [statement] = empty.extract_statements(query.sql)
    assert statement.named_parameters == set(query.needs)
    columns = empty.execute(query.sql, {need: [] for need in query.needs}).description
    assert [column[0] for column in columns] == list(query.gives)
    assert not re.search(r"[^-]\s/\s(?!\*)", re.sub(r"--.*", "", query.sql)), (
        "divide through ratio()"
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_question_is_said_in_both_languages(name):
    query = header.load(name)
    assert query.words["en"].endswith("?")
    assert query.words["zh"].endswith("\uff1f")
    assert query.grain
    unknown = [c for c in query.gives if c not in dictionary.vocabulary()]
    assert not unknown, f"no label, unit or meaning for {unknown}"


@pytest.mark.parametrize("name", NAMES)
def test_marks_and_rows_are_there(name):
    query = header.load(name)
    assert set(query.mark_columns) <= set(query.gives)
    for measure, source in query.rows.items():
        rows = header.load(f"rows/{source.name}")
        wanted = {parameter for parameter, _ in query.mark} | {name for name, _ in source.fixed}
        assert wanted <= set(rows.needs), f"{measure}: rows/{source.name} cannot be narrowed"
        assert {"value", "source_id", "source_row", "source_column", "column_name"} <= set(
            rows.gives
        )


@pytest.mark.parametrize("name", NAMES)
def test_every_question_has_a_case(name):
    assert (HERE / f"{name}.toml").exists()


@pytest.mark.parametrize("name, case", cases())
def test_case(name, case):
    day, settings = case.get("as_of", harness.DEFAULT_AS_OF), case.get("settings", {})
    with harness.board(case.get("given", {}), day, settings, told=case.get("told", "")) as con:
        rows = harness.answer(con, name, case.get("choose", {}))
    wanted = case["expect"]
    assert len(rows) == len(wanted), rows
    for row, expected in zip(rows, wanted, strict=True):
        for column, value in expected.items():
            told = row[column]
            if value == "unknown":
                assert told is None, (column, row)
            elif isinstance(value, float):
                assert told == pytest.approx(value, abs=1e-4), (column, row)
            else:
                assert told == value, (column, row)
