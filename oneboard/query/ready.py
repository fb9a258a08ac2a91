"""Connections made ready for one kind of viewer, so that a question is asked without preparing.

Working out what stacked views mean takes ten times longer than reading them. A view is therefore
not made before a question needs it, and then as a table in memory: scope, date and settings, on
which its rows depend, stay the same as long as the connection lives.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from threading import Lock
from weakref import WeakKeyDictionary

from duckdb import DuckDBPyConnection as Connection

from oneboard.query import views

Look = Callable[[Connection], None]
SETTLE = """
begin;
create table settled as {rows};
drop view if exists {name};
alter table settled rename to {name};
commit;
"""


@dataclass(frozen=True)
class Eyes:
    """What decides, besides the version, which rows a question sees: the kind of a connection."""

    scope: tuple[str, ...] | None
    rights: tuple[str, ...]
    settings_version: int
    prepare: Callable[[Connection, date | None, str], None]
    then: date | None = None
    told: str = ""
    beyond: bool = False

    def __call__(self, connection: Connection) -> None:
        self.prepare(connection, self.then, self.told)


@dataclass(frozen=True)
class Bench:
    """Beside a connection: views and macros made by now, and cursors waiting to be asked."""

    settled: set[str] = field(default_factory=set)
    idle: list[Connection] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)


_benches: WeakKeyDictionary[Connection, Bench] = WeakKeyDictionary()
_one_at_a_time = Lock()


@contextmanager
def cursor(connection: Connection, sql: str, *, look: Look) -> Iterator[Connection]:
    """A cursor for one statement. `look` tells a new one who is asking and when."""
    with _one_at_a_time:
        bench = _benches.setdefault(connection, Bench())
    _settle(bench, sql, connection, look)
    ready = _idle(bench, connection, look)
    yield ready
    bench.idle.append(ready)  # one that failed is let go


def _idle(bench: Bench, connection: Connection, look: Look) -> Connection:
    try:
        return bench.idle.pop()
    except IndexError:
        new = connection.cursor()
        look(new)
        return new


def _settle(bench: Bench, sql: str, connection: Connection, look: Look) -> None:
    needed = views.stacked(sql)
    if bench.settled.issuperset(needed):
        return
    with bench.lock:
        worker = _idle(bench, connection, look)
        for name in needed:
            if name not in bench.settled:
                worker.execute(_making(name))
                bench.settled.add(name)
        bench.idle.append(worker)


def _making(name: str) -> str:
    if views.is_held(name):
        return SETTLE.format(name=name, rows=views.rows(name))
    return views.statement(name)
