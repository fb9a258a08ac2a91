"""Views over every table at once, made from the dictionary and from the rules of queries/checks.

record_source   which source brought how many records of which table and department; of people they
                are counted at a place (crowd), else at the department
expected_cell   how many cells of the columns that a complete record has are filled
blank_cell      those that are not, one by one
rule            the rules, in words
rule_break      the records that break one
"""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence

import duckdb

from oneboard import dictionary, store
from oneboard.dictionary import Table
from oneboard.query import crowd
from oneboard.query.header import FOLDER, load

OWNED = """
select {owner} as dept_, t.* from {rows} as t{join}
"""
LEAD = "\nleft join project as lead_project on lead_project.project_id = t.project_id"
SOURCE = """
select '{table}' as table_name, dept_ as dept_id, {place} as place, source_id, count(*) as records,
    min(source_row) as source_row, arg_min(source_column, source_row) as source_column,
    '{first}' as column_name
from ({owned}) group by dept_, source_id
"""
LISTED = '(select * from data."{table}"{where})'  # people in the departments that lists name
PLACE = "(select any_value(place) from people_place where people_place.dept_id = dept_)"
FILLED = """
select '{table}' as table_name, dept_id, records, unnest([{cells}], recursive := true)
from (select dept_ as dept_id, count(*) as records, {counts} from ({owned}) group by dept_)
"""
BLANK = """
select '{table}' as table_name, {key} as row_key, dept_ as dept_id, source_id, source_row,
    source_column, unnest(list_filter([{names}], lambda name: name is not null)) as column_name
from ({owned}) as r
"""
RULE = """
select '{rule}' as rule, '{en}' as rule_en, '{zh}' as rule_zh
"""
BREAK = """
select '{rule}' as rule, broken.* from ({sql}) as broken
"""


Where = Callable[[str, list[str]], str]


def prepare(
    connection: duckdb.DuckDBPyConnection,
    there: Mapping[str, list[str]],
    *,
    told: str,
    where: Where,
    without: Container[str] = (),
) -> None:
    """Make the views. `there`: the tables of the version with their columns. `told`: how figures
    about people are, `where`: what may be seen. `without`: rules that are not asked."""
    found = [table for table in dictionary.tables().values() if table.name in there]
    listed = {name: where(name, there[name]) for name in crowd.PEOPLE if told}
    sources = [_source(table, there[table.name], listed) for table in found]
    _view(connection, "record_source", sources)
    _view(connection, "expected_cell", [_filled(table, there[table.name]) for table in found])
    _view(connection, "blank_cell", [_blank(table, there[table.name]) for table in found])
    _rules(connection, [path.stem for path in rule_files() if path.stem not in without])


def _rules(connection: duckdb.DuckDBPyConnection, names: Sequence[str]) -> None:
    rules = {name: load(f"checks/{name}") for name in names}
    said = [
        RULE.format(rule=name, **{lang: _text(query.question(lang)) for lang in ("en", "zh")})
        for name, query in rules.items()
    ]
    _view(connection, "rule", said)
    broken = [BREAK.format(rule=name, sql=query.sql) for name, query in rules.items()]
    _view(connection, "rule_break", broken)


def rule_files() -> list:
    return sorted((FOLDER / "checks").glob("*.sql"))


def _view(connection: duckdb.DuckDBPyConnection, name: str, parts: Iterable[str]) -> None:
    connection.execute(f"create or replace view {name} as {' union all by name '.join(parts)}")


def _source(table: Table, there: Sequence[str], listed: Mapping[str, str]) -> str:
    """A list of people is late or not whoever looks; how many records of it are of whom is not told
    of few."""
    owned, place = _owned(table, there), "dept_"
    if table.name in listed:
        rows = LISTED.format(table=table.name, where=listed[table.name])
        owned, place = _owned(table, there, rows=rows), PLACE
    return SOURCE.format(table=table.name, first=_first(table), owned=owned, place=place)


def _first(table: Table) -> str:
    """The column that a file about the table surely has."""
    given = (column.name for column in table.columns if column.required and not column.generated)
    return next(given, table.key[0])


def _owned(table: Table, there: Sequence[str], *, rows: str = "") -> str:
    """The rows with their department: their own, else their project's."""
    owner = next((n for n in (table.owner, "lead_dept_id", "dept_id") if n in there), None)
    by_project = "project_id" in there and table.name != "project"
    parts = [f'cast(t."{owner}" as varchar)'] if owner else []
    parts += ["lead_project.lead_dept_id"] if by_project else []
    return OWNED.format(
        owner=f"coalesce({', '.join(parts)})" if parts else "cast(null as varchar)",
        rows=rows or f'"{table.name}"',
        join=LEAD if by_project else "",
    )


def _expected(table: Table, there: Sequence[str]) -> list[str]:
    return [c.name for c in table.columns if c.is_expected and c.name in there]


def _filled(table: Table, there: Sequence[str]) -> str:
    names, owned = _expected(table, there), _owned(table, there)
    counts = ", ".join(f'count("{name}") as filled_{place}' for place, name in enumerate(names))
    cells = ", ".join(
        f"{{'column_name': '{name}', 'filled': filled_{place}}}" for place, name in enumerate(names)
    )
    return FILLED.format(table=table.name, cells=cells, counts=counts, owned=owned)


def _blank(table: Table, there: Sequence[str]) -> str:
    blanks = (f"case when r.\"{n}\" is null then '{n}' end" for n in _expected(table, there))
    return BLANK.format(
        table=table.name,
        key=store.row_key(table, "r"),
        names=", ".join(blanks),
        owned=_owned(table, there),
    )


def _text(words: str) -> str:
    return words.replace("'", "''")
