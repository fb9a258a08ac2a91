"""Everything that was true, known and told on the day of a delivery."""

from collections.abc import Callable
from datetime import date
from functools import cache

import pyarrow as pa

from oneboard import dictionary
from oneboard.sample.capacity import capacity_rows
from oneboard.sample.days import as_of
from oneboard.sample.decisions import decision_rows
from oneboard.sample.demands import demand_rows
from oneboard.sample.findings import finding_rows
from oneboard.sample.forecasts import forecast_rows
from oneboard.sample.gates import gate_rows
from oneboard.sample.indicators import indicator_rows
from oneboard.sample.integrity import integrity_rows
from oneboard.sample.ledger import spend_rows
from oneboard.sample.library import project_rows
from oneboard.sample.milestones import milestone_rows
from oneboard.sample.network import dependency_rows, partner_rows
from oneboard.sample.organisation import Row, department_rows
from oneboard.sample.outputs import output_rows
from oneboard.sample.people import person_rows
from oneboard.sample.plan import budget_rows
from oneboard.sample.points import point_rule_rows, points_rows
from oneboard.sample.readiness import readiness_rows
from oneboard.sample.receipts import receipt_rows
from oneboard.sample.tables import table_of
from oneboard.sample.teams import head_names
from oneboard.sample.transfer import contract_rows, payment_rows

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
    "fund_receipt": receipt_rows,
    "output": output_rows,
    "transfer_contract": contract_rows,
    "transfer_payment": payment_rows,
    "forecast": forecast_rows,
    "point_rule": point_rule_rows,
    "points": points_rows,
    "dependency": dependency_rows,
    "partner": partner_rows,
    "finding": finding_rows,
    "decision": decision_rows,
    "capacity": capacity_rows,
    "integrity_case": integrity_rows,
}


@cache
def world(delivery: int) -> dict[str, pa.Table]:
    """The typed rows of all tables as of that delivery (1, 2 or 3), always the same."""
    day = as_of(delivery)
    return {name: table_of(name, ROWS[name](day)) for name in dictionary.tables()}
