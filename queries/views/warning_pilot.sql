-- Projects in industrialization whose gates are known and none of which led into or out of a pilot:
-- in hazardous processes a safety matter. stake = the whole budget.
-- grain: one row per project
with gates as (
    select
        project_id,
        count(*) filter (
            where gate in ('to_pilot', 'to_incubation') or 'pilot' in (from_stage, to_stage)
        ) as pilots
    from gate_decision
    group by project_id
)
select
    'pilot_skipped' as concern,
    project_state.project_id,
    project_state.dept_id,
    null as subject,
    null as reason,
    'risk' as light,
    project_state.budget as stake,
    1 as urgency,
    1 as depth,
    null as days,
    null as share,
    1 as cases
from project_state
join project on project.project_id = project_state.project_id
join gates on gates.project_id = project_state.project_id
where project_state.is_running and project.stage = 'industrialization' and gates.pilots = 0
