"""Tables that follow from the others: the calendar, the tree of departments, the baselines."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from oneboard.dictionary import tables
from oneboard.store.bench import Bench
from oneboard.store.settings import current_settings
from oneboard.store.shape import quoted

EARLIEST, LATEST = date(1950, 1, 1), date(2100, 12, 1)  # outside, a date is a slip of the pen
DEEPEST = 20  # a tree of departments that goes in a circle stops here

CLOSURE = """
with recursive climb as (
    select dept_id as ancestor, dept_id, 0 as depth from department
    union
    select d.parent_dept_id, c.dept_id, c.depth + 1
    from climb as c
    join department as d on d.dept_id = c.ancestor
    where d.parent_dept_id is not null and c.depth < $deepest
)
select ancestor, dept_id, min(depth) as depth from climb group by ancestor, dept_id
"""

BASELINE = """
select
    project_id,
    arg_min(plan_end, said) as plan_end,
    arg_min(budget_total, said) as budget_total,
    arg_min(trl_target, said) as trl_target,
    arg_min(mrl_target, said) as mrl_target
from (select *, {'version': version, 'as_of': as_of_date} as said from project_history)
group by project_id
"""

MONTH = """
select
    cast(m as date) as month,
    cast(year(m) as smallint) as year,
    cast(quarter(m) as smallint) as quarter,
    strftime(m, '%Y-%m') as period,
    year(m) || '-Q' || quarter(m) as quarter_period,
    cast(year(m) + case when $start > 1 and month(m) >= $start then 1 else 0 end as smallint)
        as fiscal_year,
    cast((month(m) - $start + 12) % 12 + 1 as smallint) as fiscal_month,
    day(last_day(m)) as days
from generate_series($first, $last, interval 1 month) as series(m)
"""


STATEMENTS = {"department_closure": CLOSURE, "project_baseline": BASELINE, "month": MONTH}


def derive(bench: Bench, *, as_of: date) -> frozenset[str]:
    """Bring them up to date in the database in use; tells which are not as they were."""
    first, last = _span(bench, as_of)
    start = current_settings()["fiscal_year_start"]
    values: dict[str, dict[str, Any]] = {
        "department_closure": {"deepest": DEEPEST},
        "month": {"first": first, "last": last, "start": start},
    }
    there = {name for (name,) in bench.rows("select table_name from duckdb_tables()"
             " where database_name = current_database()")}  # fmt: skip
    return frozenset(
        name
        for name, sql in STATEMENTS.items()
        if _renewed(bench, name, sql, values.get(name, {}), is_there=name in there)
    )


def _renewed(bench: Bench, name: str, sql: str, values: dict[str, Any], *, is_there: bool) -> bool:
    if not is_there:
        bench.run(f"create table {name} as {sql}", **values)
        return True
    differing = (
        f"select 1 from ((from ({sql}) except from {name}) union all"
        f" (from {name} except from ({sql}))) limit 1"
    )
    if not bench.rows(differing, **values):
        return False
    bench.run(f"delete from {name}")
    bench.run(f"insert into {name} {sql}", **values)
    return True


def _span(bench: Bench, as_of: date) -> tuple[date, date]:
    """From the January before the first date in the data to the December after the last."""
    days = " union all ".join(_ends())
    found = bench.rows(f"select min(low), max(high) from ({days})")[0]
    known = [as_of, *(day for day in found if day is not None)]
    first, last = max(min(known), EARLIEST), min(max(known), LATEST)
    return first.replace(month=1, day=1), last.replace(month=12, day=1)


def _ends() -> Iterator[str]:
    """The first and last day of every column with dates or years."""
    for table in tables().values():
        for column in table.columns:
            name = quoted(column.name)
            if column.type == "year":
                name = f"make_date(cast({name} as bigint), 1, 1)"
            if column.type in ("date", "year") and not table.restricted:
                yield f"select min({name}) as low, max({name}) as high from {quoted(table.name)}"
