-- en: What do running projects and candidates say of themselves?
-- zh: 在研与候选项目如何描述自身？
-- grain: one row per running project or candidate
-- gives: project_id, project_name, description, tech_field, strategic_bucket, value_chain_step, stage, lead_dept_id, is_running
select
    project.project_id,
    project.project_name,
    project.description,
    project.tech_field,
    project.strategic_bucket,
    project.value_chain_step,
    project.stage,
    project.lead_dept_id,
    project_state.is_running
from project
join project_state on project_state.project_id = project.project_id
where project_state.is_running or project.status in ('proposed', 'pre_approved')
order by project.project_id asc
