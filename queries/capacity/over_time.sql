-- en: How have demand and capacity of the resource moved?
-- zh: 该资源的需求与能力如何变化？
-- grain: one row per chosen resource and month
-- needs: department, resource_id
-- gives: resource_id, department, resource, resource_kind, period, available, demand, load, shortage, is_planned
-- mark: resource_id, period
-- rows: available = load_list(amount: available, span: all), demand = load_list(amount: demand, span: all),
--     shortage = load_list(amount: shortage, span: all)
select
    capacity_load.resource_id,
    capacity_now.department,
    capacity_load.resource,
    capacity_now.resource_kind,
    strftime(capacity_load.month, '%Y-%m') as period,
    capacity_load.available,
    capacity_load.demand,
    capacity_load.load,
    capacity_load.shortage,
    capacity_load.month > as_of() as is_planned
from capacity_load
join capacity_now on capacity_now.resource_id = capacity_load.resource_id
where within($department, capacity_load.dept_id) and picked($resource_id, capacity_load.resource_id)
order by capacity_now.place asc, capacity_load.month asc
