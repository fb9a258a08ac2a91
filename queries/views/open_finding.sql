-- Findings, notices, risks and issues that nobody has closed, whose they are and how late.
-- grain: one row per open finding
select
    finding.* exclude (dept_id),
    coalesce(finding.dept_id, project.lead_dept_id) as dept_id,
    project.project_name,
    project.stage,
    project.supervision_grade,
    project.tech_field,
    finding.due_date < as_of() as is_overdue,
    case when is_overdue then date_diff('day', finding.due_date, as_of()) end as days_overdue,
    case when is_overdue or finding.severity = 'critical' then 'risk' else 'watch' end as light
from finding
left join project on project.project_id = finding.project_id
where finding.closed_date is null and coalesce(finding.raised_date <= as_of(), true)
