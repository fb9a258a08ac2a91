-- en: What percentage of each resource is asked for, month by month?
-- zh: 各资源逐月负荷率是多少（%）？
-- grain: one row per resource and month, the last nine months and those ahead; the bottleneck first
-- needs: department
-- gives: resource_id, department, resource, resource_kind, period, available, demand, load, shortage, is_planned, load_state
-- mark: resource_id, period
-- rows: available = load_list(amount: available, span: shown), demand = load_list(amount: demand, span: shown),
--     shortage = load_list(amount: shortage, span: shown)
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
    capacity_load.month > as_of() as is_planned,
    case when capacity_load.available = 0 and capacity_load.demand > 0 then 'risk'
        else banded(capacity_load.load, setting_number('capacity_watch'), setting_number('capacity_risk'))
    end as load_state
from capacity_load
join capacity_now on capacity_now.resource_id = capacity_load.resource_id
where
    within($department, capacity_load.dept_id)
    and capacity_load.month > as_of() - to_months(9)
order by capacity_now.place asc, capacity_load.month asc
