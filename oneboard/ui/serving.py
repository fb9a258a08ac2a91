"""Which version is served: the newest one as soon as what people look at is ready on it.

After a publish everybody would wait for the same figures at once. So viewers stay on the version
before while a thread makes anew, on the new one, what was kept of it.
"""

import logging
from threading import Lock, Thread

from oneboard import query, store
from oneboard.query import Sight
from oneboard.ui.cache import renew

log = logging.getLogger("oneboard")
_served: dict[tuple, int] = {}
_getting_ready: set[tuple] = set()
_lock = Lock()


def served(newest: Sight) -> int:
    """The number to show to those who follow the newest version."""
    place = (str(store.data_folder()), newest.board)
    with _lock:
        now = _served.setdefault(place, newest.number)
        if now == newest.number or (*place, newest.number) in _getting_ready:
            return now
        _getting_ready.add((*place, newest.number))
    before = query.Sight(newest.viewer, newest.board, now)
    Thread(target=_get_ready, args=(place, before, newest), daemon=True).start()
    return now


def _get_ready(place: tuple, before: Sight, newest: Sight) -> None:
    try:
        renew(before, newest)
    except (query.StatementFailed, store.StoreTrouble):
        log.exception("version %s is served without being ready", newest.number)
    finally:
        with _lock:
            _served[place] = newest.number
            _getting_ready.discard((*place, newest.number))
