"""The tables as SQL."""

import duckdb
import pytest

from oneboard import dictionary

TABLES = dictionary.tables()


@pytest.fixture(scope="module")
def made():
    connection = duckdb.connect()
    connection.execute("create schema staging")
    for table in TABLES.values():
        connection.execute(table.ddl("staging"))
        for statement in dictionary.comments(table, lang="zh", schema="staging"):
            connection.execute(statement)
    yield connection
    connection.close()


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_a_table_has_its_columns_and_its_source(made, table):
    found = made.execute(
        "select column_name, is_nullable, comment from duckdb_columns() where table_name = $name",
        {"name": table.name},
    ).fetchall()
    assert [name for name, _, _ in found] == [
        *table.names,
        "source_id",
        "source_row",
        "source_column",
    ]
    required = {name for name, nullable, _ in found if not nullable}
    assert required == {column.name for column in table.columns if column.not_null}
    comments = {name: comment for name, _, comment in found}
    assert comments[table.columns[0].name].startswith(table.columns[0].zh)


def test_a_project_list_of_four_columns_can_be_stored(made):
    """Most project lists say nothing about stage or status; their rows are kept."""
    made.execute(
        "insert into staging.project (project_id, as_of_date, budget_total) values ($id, $day, 5)",
        {"id": "RD-1", "day": "2026-09-30"},
    )
    with pytest.raises(duckdb.ConstraintException):
        made.execute("insert into staging.project (project_id) values ('RD-2')")


def test_types_are_the_ones_of_the_contract(made):
    types = made.execute(
        "select column_name, data_type from duckdb_columns() where table_name = 'project'"
    ).fetchall()
    kinds = dict(types)
    assert kinds["budget_total"] == "DECIMAL(18,2)"
    assert kinds["progress_pct"] == "DOUBLE"
    assert kinds["trl_current"] == "SMALLINT"
    assert kinds["elements"] == "VARCHAR[]"
    assert kinds["plan_end"] == "DATE"


def test_a_quote_in_a_label_stays_a_label(made):
    statement = dictionary.comments(TABLES["person"])[0]
    assert statement.startswith('comment on table "person" is \'')
