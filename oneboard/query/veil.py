"""People under a token where the viewer may not see them by name.

Two rows of one person keep one token, so that groups, joins and counts stay what they are; the key
of the tokens lives as long as the process and is never handed out.
"""

import secrets
from collections.abc import Sequence
from functools import cache

from oneboard import dictionary

KEY = secrets.token_hex(16)
MACROS = """
create or replace macro knows_people() as (viewer_may('people') or viewer_may('integrity'));
create or replace macro veiled(name) as (case
    when knows_people() then name
    else 'P-' || left(md5(getvariable('veil') || name), 12)
end);
"""
ROWS = "select *{replaced} from {source}"
# What the log of changes and the remarks repeat of other tables.
REPEATED = {
    "change_log": """select * replace (
        case when knows_people() or table_name not in ({tables}) then row_key end as row_key,
        case when knows_people() or coalesce(column_name, '') not in ({columns}) then before
        end as before,
        case when knows_people() or coalesce(column_name, '') not in ({columns}) then after
        end as after
    ) from {source}""",
    "accepted_issue": """select * exclude (tells) replace (
        case when tells then raw end as raw,
        case when tells then message_en end as message_en,
        case when tells then message_zh end as message_zh
    ) from (
        select *, getvariable('scope') is null
            and (knows_people() or coalesce(column_name, '') not in ({columns})) as tells
        from data.accepted_issue
    )""",
}


def rows_of(table: str, there: Sequence[str], source: str) -> str:
    """What stands before the condition of scope: every column, people under a token."""
    if table in REPEATED:
        tables = sorted({one.name for one in dictionary.tables().values() if _keys_of(one)})
        columns = _listed(sorted(personal()))
        return REPEATED[table].format(tables=_listed(tables), columns=columns, source=source)
    named = [f'veiled("{name}") as "{name}"' for name in there if name in _names(table)]
    replaced = f" replace ({', '.join(named)})" if named else ""
    return ROWS.format(replaced=replaced, source=source)


@cache
def personal() -> frozenset[str]:
    """Columns that say something of a person, of whatever table."""
    tables = dictionary.tables().values()
    return frozenset(c.name for table in tables for c in table.columns if c.personal)


@cache
def _names(table: str) -> frozenset[str]:
    """Columns that name a person. What is worked out from tables at publish time keeps the names of
    their columns."""
    known = dictionary.tables().get(table)
    tables = [known] if known else dictionary.tables().values()
    found = (c for one in tables for c in one.columns if c.personal in ("name", "key"))
    return frozenset(column.name for column in found)


def _keys_of(table: dictionary.Table) -> bool:
    """Does a row's key name a person?"""
    return any(c.name in table.key and c.personal for c in table.columns)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(f"'{name}'" for name in names)
