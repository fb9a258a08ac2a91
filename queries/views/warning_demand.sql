-- Demands that no running project answers. stake = size of the market.
-- grain: one row per demand
select
    'demand_unserved' as concern,
    null as project_id,
    null as dept_id,
    demand.title as subject,
    demand.demand_id as reason,
    case when demand.importance >= 5 then 'risk' else 'watch' end as light,
    cast(demand.market_size as double) as stake,
    1 - least(1, greatest(0, ratio(date_diff('day', as_of(), demand.deadline), 730.0))) as urgency,
    ratio(demand.importance, 5.0) as depth,
    date_diff('day', as_of(), demand.deadline) as days,
    null as share,
    demand.importance as cases
from demand
where
    (demand.deadline is null or demand.deadline >= as_of())
    and not exists (
        select 1 from project_demand
        join project on project.project_id = project_demand.project_id
        where is_running(project.status) and project_demand.demand_id = demand.demand_id
    )
