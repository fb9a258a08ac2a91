"""Which statements are let through, so that a refusal can be said in words.

This is courtesy, not the boundary: the boundary is that the file holds nothing else, and that the
process can neither write nor reach out.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

from oneboard.explore.result import Refused

NODES = {"SELECT_NODE", "SET_OPERATION_NODE", "CTE_NODE", "RECURSIVE_CTE_NODE"}
SOURCES = {"BASE_TABLE", "SUBQUERY", "JOIN", "EMPTY", "TABLE_FUNCTION", "EXPRESSION_LIST"}
CLASSES = {
    "BETWEEN", "CASE", "CAST", "COLUMN_REF", "COMPARISON", "CONJUNCTION", "CONSTANT", "FUNCTION",
    "LAMBDA", "LAMBDA_REF", "OPERATOR", "POSITIONAL_REFERENCE", "STAR", "SUBQUERY", "TYPE",
    "WINDOW",
}  # fmt: skip
TABLE_FUNCTIONS = {"range", "generate_series", "unnest"}
FUNCTIONS = frozenset((Path(__file__).parent / "functions.txt").read_text("utf-8").split())
DEEPEST = 60


def look_at(sql: str, con: duckdb.DuckDBPyConnection) -> None:
    """Refused: what the statement does that nobody may do here."""
    told = json.loads(con.execute("select json_serialize_sql($sql)", {"sql": sql}).fetchone()[0])
    if told["error"]:
        _explain(told)
    if len(told["statements"]) != 1:
        raise Refused("one_statement")
    tables = {row[0] for row in con.execute("select table_name from duckdb_tables()").fetchall()}
    parts = list(_parts(told["statements"][0], 0))
    names = {name.lower() for part in parts for name in _given_names(part)}
    taken = names & {name.lower() for name in tables}
    if taken:
        raise Refused("name_taken", name=min(taken))
    for part in parts:
        _look_at(part, {name.lower() for name in tables} | names)


def _explain(told: dict[str, Any]) -> None:
    if told.get("error_type") == "not implemented":
        raise Refused("only_select")
    raise Refused("wrong", reason=str(told.get("error_message", ""))[:600])


def _parts(tree: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST * 4:
        raise Refused("too_deep")
    if isinstance(tree, dict):
        yield tree
    inside = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    for part in inside:
        yield from _parts(part, depth + 1)


def _given_names(part: dict[str, Any]) -> list[str]:
    """Names that a statement gives to its own parts."""
    return [entry["key"] for entry in part.get("map", []) if isinstance(entry, dict)]


def _look_at(part: dict[str, Any], known: set[str]) -> None:
    kind = part.get("type", "")
    if kind.endswith("_NODE") and kind not in NODES:
        raise Refused("only_select")
    if "table_name" in part and kind == "SHOW_REF":
        raise Refused("only_select")
    if kind == "BASE_TABLE":
        _look_at_table(part, known)
    elif "sample" in part and "alias" in part and kind not in SOURCES:
        raise Refused("only_select")
    if kind == "TABLE_FUNCTION":
        name = part["function"].get("function_name", "").lower()
        if name not in TABLE_FUNCTIONS:
            raise Refused("function", name=name)
    elif part.get("class") == "FUNCTION":
        name = part.get("function_name", "").lower()
        if name not in FUNCTIONS | TABLE_FUNCTIONS:
            raise Refused("function", name=name)
    if "class" in part and part["class"] not in CLASSES:
        raise Refused("only_select")


def _look_at_table(part: dict[str, Any], known: set[str]) -> None:
    name = part.get("table_name", "")
    if part.get("schema_name") or part.get("catalog_name") or name.lower() not in known:
        raise Refused("table", name=name)
