"""What the board knows before a delivery: its lists, confirmed spellings and answers."""

from collections.abc import Collection

from oneboard import store
from oneboard.dictionary import SHELVES
from oneboard.ingest.known import LISTS, Known, Reference
from oneboard.ingest.road.parted import OPEN

NO_LIST = """
select count(*) = 0 from data.department
where dept_id <> dept_name or dept_type is not null or parent_dept_id is not null
"""


def knowledge(board: str, shelves: Collection[str] = SHELVES) -> Known:
    """Departments, people and projects of the version being served, and what people answered.

    `shelves`: whoever brings no tables of the board is asked nothing by its lists.
    """
    now, lists = store.current_settings(), _lists(board) if OPEN in shelves else {}
    return Known(
        departments=lists.get("departments", ()),
        people=lists.get("people", ()),
        projects=lists.get("projects", ()),
        remembered=store.remembered_answers(board),
        shapes=tuple(store.shapes(board)),
        currency=now["currency"],
        total_tolerance=now["total_row_tolerance"],
        issues_kept=now["issue_max_cells"],
    )


def _lists(board: str) -> dict[str, tuple[Reference, ...]]:
    try:
        connection = store.open_version(board)
    except store.NoVersion:
        return {}
    with connection.cursor() as cursor:
        found: dict[str, tuple[Reference, ...]] = {}
        for table, (name, key, names) in LISTS.items():
            listed = ", ".join((key, *names))
            rows = cursor.execute(f"select {listed} from data.{table}").fetchall()
            found[name] = _references(rows, store.aliases(board, table))
        if cursor.execute(NO_LIST).fetchone() == (True,):
            found["departments"] = ()  # names out of files, not a list anybody delivered
    return found


def _references(rows: list[tuple], aliases: dict[str, str]) -> tuple[Reference, ...]:
    spelled: dict[str, list[str]] = {}
    for spelling, target in aliases.items():
        spelled.setdefault(target, []).append(spelling)
    return tuple(
        Reference(one, tuple(name for name in (*names, *spelled.get(one, ())) if name))
        for one, *names in rows
    )
