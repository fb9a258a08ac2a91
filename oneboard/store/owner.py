"""Which department a row belongs to: its own column, else its project's, as a piece of SQL."""

from oneboard.dictionary import Table
from oneboard.store.bench import Bench
from oneboard.store.shape import quoted


def remember_leads(bench: Bench, relation: str) -> None:
    """`lead_department`: the project list as it will be, for tables that go by project."""
    bench.run(
        "create or replace table lead_department as"
        " select project_id, any_value(lead_dept_id) as dept_id"
        f" from {relation} group by project_id"
    )


def owner(table: Table, alias: str) -> str:
    """The department of a row, or null; needs `lead_department` for tables with a project."""
    parts = [f"{alias}.{quoted(table.owner)}"] if table.owner else []
    if by_project(table):
        parts.append(
            f"(select l.dept_id from lead_department as l where l.project_id = {alias}.project_id)"
        )
    if "dept_id" in table.names:
        parts.append(f"{alias}.dept_id")
    return f"coalesce({', '.join(parts)})" if parts else "cast(null as varchar)"


def by_project(table: Table) -> bool:
    return "project_id" in table.names and table.name != "project"
