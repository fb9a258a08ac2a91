-- en: Which projects went to industry without a pilot on record?
-- zh: 哪些项目未经中试评审即进入产业化？
-- grain: one row per project
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, stage, stage_entered, budget_total
-- mark: project = project_id
-- rows: budget_total = project_money(amount: budget)
select
    project.project_id,
    project.project_name,
    department_label.department,
    project.stage,
    project.stage_entered,
    project.budget_total
from warning_pilot
join chosen_projects($department, $stage, $grade, $field) as project on project.project_id = warning_pilot.project_id
left join department_label on department_label.dept_id = project.lead_dept_id
order by project.budget_total desc nulls last, project.project_id asc
