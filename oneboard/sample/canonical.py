"""Everything that was true, known and told on the day of a delivery."""

from collections.abc import Callable
from datetime import date
from functools import cache

import pyarrow as pa

from oneboard import dictionary
from oneboard.sample.days import as_of
from oneboard.sample.demands import demand_rows
from oneboard.sample.gates import gate_rows
from oneboard.sample.indicators import indicator_rows
from oneboard.sample.ledger import spend_rows
from oneboard.sample.library import project_rows
from oneboard.sample.milestones import milestone_rows
from oneboard.sample.organisation import Row, department_rows
from oneboard.sample.people import person_rows
from oneboard.sample.plan import budget_rows
from oneboard.sample.readiness import readiness_rows
from oneboard.sample.tables import table_of
from oneboard.sample.teams import head_names

ROWS: dict[str, Callable[[date], list[Row]]] = {
    "department": lambda day: department_rows(day, head_names()),
    "person": person_rows,
    "demand": demand_rows,
    "project": project_rows,
    "milestone": milestone_rows,
    "gate_decision": gate_rows,
    "readiness": readiness_rows,
    "indicator": indicator_rows,
    "budget": budget_rows,
    "spend": spend_rows,
}


@cache
def world(delivery: int) -> dict[str, pa.Table]:
    """The typed rows of all tables as of that delivery (1, 2 or 3), always the same."""
    day = as_of(delivery)
    rows = {name: ROWS[name](day) if name in ROWS else [] for name in dictionary.tables()}
    return {name: table_of(name, rows[name]) for name in rows}
