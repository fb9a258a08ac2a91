-- en: Which resources are tightest over the months ahead?
-- zh: 未来几个月哪些资源最紧张？
-- grain: one row per resource, the bottleneck first
-- needs: department
-- gives: resource_id, dept_id, department, resource, resource_kind, available, demand, load, shortage, months_short,
--     short_from, is_ahead, projects, money_waiting, load_state
-- mark: resource_id
-- rows: available = load_list(amount: available), demand = load_list(amount: demand),
--     shortage = load_list(amount: shortage), months_short = load_list(amount: months),
--     projects = asking_list, money_waiting = asking_list(amount: unspent)
with asking as (
    select
        resource_id,
        count(*) filter (where project_id is not null) as projects,
        sum(unspent) as money_waiting
    from capacity_ask
    group by resource_id
)
select
    capacity_now.resource_id,
    capacity_now.dept_id,
    capacity_now.department,
    capacity_now.resource,
    capacity_now.resource_kind,
    capacity_now.available,
    capacity_now.demand,
    capacity_now.load,
    capacity_now.shortage,
    capacity_now.months_short,
    capacity_now.short_from,
    capacity_now.is_ahead,
    coalesce(asking.projects, 0) as projects,
    asking.money_waiting,
    capacity_now.state as load_state
from capacity_now
left join asking on asking.resource_id = capacity_now.resource_id
where within($department, capacity_now.dept_id)
order by capacity_now.place asc
