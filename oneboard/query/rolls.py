"""Who was on the staff lists of a version: two differ by nobody, by few, or by a group."""

from datetime import datetime
from functools import lru_cache

from oneboard import store

STAFF = """
select person_id from data.person
where coalesce(join_date <= $day, true) and coalesce(leave_date > $day, true)
"""


def is_apart(board: str, number: int, *, least: int) -> bool:
    """Did so few people come or go in any later version that a comparison could tell them?"""
    later = [one for one in store.versions(board) if one.number > number]
    then = _staff(board, number, store.version(board, number).published_at)
    moved = (then ^ _staff(board, one.number, one.published_at) for one in later)
    return any(0 < len(people) < least for people in moved)


@lru_cache(maxsize=64)
def _staff(board: str, number: int, _published_at: datetime) -> frozenset[str]:
    """`published_at` tells two versions of one number apart, where a board was set up again."""
    day = store.version(board, number).as_of
    with store.open_version(board, number).cursor() as cursor:
        found = cursor.execute(STAFF, {"day": day}).fetchall()
    return frozenset(person for (person,) in found)
