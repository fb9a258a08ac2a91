-- en: Demand against capacity by month
-- zh: 逐月需求与能力
-- grain: one row per resource and month; for demand one per project as well
-- needs: department, resource_id, period, kind, amount, span
-- gives: value, department, resource, month, project_id, available, demand, source_id, source_row, source_column, column_name
with counted as (
    select
        capacity_load.*,
        capacity_now.department,
        capacity_now.resource_kind,
        strftime(capacity_load.month, '%Y-%m') as period
    from capacity_load
    join capacity_now on capacity_now.resource_id = capacity_load.resource_id
    where
        within($department, capacity_load.dept_id)
        and picked($resource_id, capacity_load.resource_id)
        and picked($period, strftime(capacity_load.month, '%Y-%m'))
        and picked($kind, capacity_now.resource_kind)
        and case
            when list_contains($span, 'all') then true
            when list_contains($span, 'shown') then capacity_load.month > as_of() - to_months(9)
            else capacity_load.in_window
        end
),
part as (
    select
        case
            when list_contains($amount, 'shortage') then shortage
            when list_contains($amount, 'months') then 1
            else available
        end as value,
        department, resource, month, cast(null as varchar) as project_id, available, demand,
        source_id, source_row, source_column, 'available' as column_name
    from counted
    where
        not list_contains($amount, 'demand')
        and (shortage > 0 or list_contains($amount, 'available'))
    union all
    select
        capacity_month.demand, counted.department, counted.resource, counted.month, capacity_month.project_id,
        counted.available, capacity_month.demand,
        capacity_month.source_id, capacity_month.source_row, capacity_month.source_column, 'demand'
    from counted
    join capacity_month
        on capacity_month.resource_id = counted.resource_id and capacity_month.month = counted.month
    where list_contains($amount, 'demand')
)
select
    value,
    department,
    resource,
    month,
    project_id,
    available,
    demand,
    source_id,
    source_row,
    source_column,
    column_name
from part
order by month asc, department asc, resource asc, project_id asc
