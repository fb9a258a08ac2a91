-- Values that do not survive the scaling: the worst indicator of each project, by what is kept of its
-- laboratory value at the largest scale reached. stake = the whole budget.
-- grain: one row per project
with worst as (
    select
        project_id,
        min(kept) as kept,
        arg_min(indicator, kept) as indicator,
        arg_min(reached, kept) as reached,
        count(*) as cases
    from indicator_kept
    where kept < setting_number('retention_watch')
    group by project_id
)
select
    'yield_lost' as concern,
    project_state.project_id,
    project_state.dept_id,
    worst.indicator as subject,
    worst.reached as reason,
    case when worst.kept < setting_number('retention_risk') then 'risk' else 'watch' end as light,
    project_state.budget as stake,
    1 as urgency,
    1 - worst.kept as depth,
    null as days,
    worst.kept as share,
    worst.cases
from worst
join project_state on project_state.project_id = worst.project_id
where project_state.is_running
