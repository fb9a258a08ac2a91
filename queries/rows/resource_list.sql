-- en: Resources
-- zh: 资源
-- grain: one row per resource
-- needs: department, resource_id, state
-- gives: value, department, resource, available, demand, load, state, source_id, source_row, source_column, column_name
select
    1 as value,
    capacity_now.department,
    capacity_now.resource,
    capacity_now.available,
    capacity_now.demand,
    capacity_now.load,
    capacity_now.state,
    first.source_id,
    first.source_row,
    first.source_column,
    'resource' as column_name
from capacity_now
join capacity_load as first
    on first.resource_id = capacity_now.resource_id and first.month = capacity_now.month_first
where
    within($department, capacity_now.dept_id)
    and picked($resource_id, capacity_now.resource_id)
    and picked($state, capacity_now.state)
order by capacity_now.place asc
