-- What each project adds to the headline figures that are sums over projects. Unknown is null; a project
-- that does not run adds nothing to what is counted among running ones.
-- grain: one row per project
with passed as (
    select project_id, count(*) as passes
    from gate_passed
    where gate = 'to_pilot' and span = 'this_year'
    group by project_id
)
select
    project.project_id,
    project.is_major,
    cast(project_state.is_running as integer) as projects_running,
    case when not project_state.is_running then 0 else cast(project_state.light = 'ok' as integer) end
        as major_on_track,
    case when not project_state.is_running then 0 else cast(project_state.light = 'risk' as integer) end
        as projects_at_risk,
    case when project_state.is_running then project_state.milestones_late else 0 end as milestones_overdue,
    coalesce(passed.passes, 0) as pilot_passes,
    case when project_state.is_running then project_state.budget else 0 end as budget_running,
    project_state.paid_to_date,
    case when project_state.is_running then project_state.unspent else 0 end as money_unspent,
    case when project_state.is_running then project_value.expected_value else 0 end as value_expected
from project
join project_state on project_state.project_id = project.project_id
join project_value on project_value.project_id = project.project_id
left join passed on passed.project_id = project.project_id
