-- Who removes a dependency, and when. `removal`: 'done' once replaced, 'nobody' without a running
-- project, 'ended' where the project ended and the dependency stayed, 'overdue' past its target date,
-- 'late' where the project is expected to end after it, else 'planned'.
-- grain: one row per dependency
select
    dependency.*,
    project.project_name,
    project.lead_dept_id,
    coalesce(project_state.expected_end, project_state.first_end) as project_end,
    coalesce(dependency.status, 'open') <> 'substituted' as is_open,
    list_position(['low', 'medium', 'high', 'critical'], dependency.severity) as severity_order,
    case
        when not is_open then 'done'
        when project.status in ('completed', 'terminated', 'archived') then 'ended'
        when not coalesce(project_state.is_running, false) then 'nobody'
        when dependency.target_date < as_of() then 'overdue'
        when project_end > dependency.target_date then 'late'
        else 'planned'
    end as removal
from dependency
left join project on project.project_id = dependency.project_id
left join project_state on project_state.project_id = dependency.project_id
