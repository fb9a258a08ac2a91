-- en: What else about this project needs attention?
-- zh: 该项目还有哪些事项需要关注？
-- grain: one row per concern of the project beside its light, the worst first
-- needs: project
-- gives: project_id, project_name, concern, light, dept_id, department, subject, reason, stake, concern_days,
--     concern_share, cases
-- mark: project = project_id
with warning as (
    select * from warning_pilot
    union all by name select * from warning_yield
    union all by name select * from warning_runway
    union all by name select * from warning_forecast
    union all by name select * from warning_rush
    union all by name select * from warning_fee
    union all by name select * from warning_gate
)
select
    project.project_id,
    project.project_name,
    warning.concern,
    warning.light,
    warning.dept_id,
    department_label.department,
    warning.subject,
    warning.reason,
    warning.stake,
    warning.days as concern_days,
    warning.share as concern_share,
    warning.cases
from warning
join project on project.project_id = warning.project_id
left join department_label on department_label.dept_id = warning.dept_id
where picked($project, project.project_id)
order by
    project.project_id asc,
    warning.light = 'risk' desc nulls last,
    warning.stake * warning.urgency * warning.depth desc nulls last,
    warning.concern asc,
    warning.subject asc
