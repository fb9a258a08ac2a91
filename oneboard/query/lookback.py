"""What a version knows today about an earlier day: a late document counts, a later one does not.

Tables whose rows carry the day of their event are cut at that day, projects are as the last list up
to then had them, and what was worked out from the ledger is worked out again.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from oneboard.query.header import FOLDER

Where = Callable[[str, list[str]], str]
PROJECT = """
create or replace view project as
select listed.* exclude (version) from data.project_history as listed
where in_scope(listed.lead_dept_id) and listed.as_of_date <= date '{then}'
qualify row_number() over (
    partition by listed.project_id order by listed.as_of_date desc, listed.version desc
) = 1
"""
MILESTONE = """
create or replace view milestone as
select milestone.* replace (
    case when actual_date > date '{then}' then null else status end as status,
    case when actual_date <= date '{then}' then actual_date end as actual_date
) from data.milestone{where}
"""
CUT = """
create or replace view "{table}" as
select * from (select * from data."{table}"{where}) where coalesce({day} <= date '{then}', true)
"""
CUTS = {"spend": "biz_date", "gate_decision": "decision_date"}
MARTS = ("burn_ledger",)  # those of the headline figures


def statements(then: date, there: Mapping[str, Sequence[str]], where: Where) -> list[str]:
    """What to run after the tables of a version are `there`; `where` says what may be seen."""
    allowed = {table: where(table, list(columns)) for table, columns in there.items()}
    return [
        PROJECT.format(then=then),
        MILESTONE.format(then=then, where=allowed["milestone"]),
        *(
            CUT.format(table=table, where=allowed[table], day=day, then=then)
            for table, day in CUTS.items()
        ),
        *(f"create or replace view {name} as {_mart(name)}" for name in MARTS),
    ]


def _mart(name: str) -> str:
    return (FOLDER / "marts" / f"{name}.sql").read_text("utf-8")
