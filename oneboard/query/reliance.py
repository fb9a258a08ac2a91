"""What a statement rests on, itself and by the views and macros it reads: settings, and tables."""

import re
from functools import cache
from pathlib import Path

from oneboard import dictionary
from oneboard.query import across, views
from oneboard.query.header import FOLDER

NAMED = re.compile(r"\b(?:setting|setting_number)\(\s*'([a-z0-9_]+)'(?!\s*\|\|)")
BEGUN = re.compile(r"\bsetting_number\(\s*'([a-z0-9_]+_)'\s*\|\|")  # the rest is put together
SAID = re.compile(r"-- settings: (.*)")
MACRO = re.compile(r"create or replace macro (\w+)\((.*?);\n", re.DOTALL)


@cache
def settings_of(sql: str) -> frozenset[str]:
    """Keys of the settings that decide what the statement answers."""
    found = set(NAMED.findall(sql)) | _begun(sql) | _said(sql)
    for part in views.words(sql) & set(_shared()):
        if _shared()[part] != sql:
            found |= settings_of(_shared()[part])
    return frozenset(found & set(dictionary.settings()))


@cache
def reads(sql: str, tables: frozenset[str]) -> bool:
    """Does the statement read one of the tables, itself or by a view or macro?"""
    named = views.words(sql)
    if named & tables:
        return True
    parts = [_shared()[part] for part in named & set(_shared())]
    return any(reads(part, tables) for part in parts if part != sql)


def _begun(sql: str) -> set[str]:
    starts = tuple(BEGUN.findall(sql))
    return {key for key in dictionary.settings() if starts and key.startswith(starts)}


def _said(sql: str) -> set[str]:
    lists = SAID.findall(sql.replace("\n--  ", " "))
    return {key.strip() for told in lists for key in told.split(",")}


@cache
def _shared() -> dict[str, str]:
    """Views, marts and macros by name; the rules together are one view."""
    files = [*FOLDER.glob("views/*.sql"), *FOLDER.glob("marts/*.sql")]
    found = {path.stem: path.read_text("utf-8") for path in files}
    for name in ("macros", "choices"):
        found |= dict(MACRO.findall((FOLDER / f"{name}.sql").read_text("utf-8") + "\n"))
    found["rule_break"] = "\n".join(map(Path.read_text, across.rule_files()))
    return found
