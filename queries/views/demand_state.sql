-- Is a demand answered? 'none': no running project names it; 'late': every one that does ends after
-- the deadline; 'past': the deadline went by without one.
-- grain: one row per demand
with answer as (
    select
        demand.demand_id,
        count(*) as answering,
        count(*) filter (
            where coalesce(project_state.expected_end, project_state.first_end) > demand.deadline
        ) as too_late
    from demand
    join project_demand on project_demand.demand_id = demand.demand_id
    join project_state on project_state.project_id = project_demand.project_id
    where project_state.is_running
    group by demand.demand_id
)
select
    demand.*,
    case
        when answer.answering is null and demand.deadline < as_of() then 'past'
        when answer.answering is null then 'none'
        when answer.too_late = answer.answering then 'late'
        else 'answered'
    end as demand_state
from demand
left join answer on answer.demand_id = demand.demand_id
