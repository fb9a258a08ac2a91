-- en: Projects in industrialization without a pilot on record
-- zh: 无中试评审记录的产业化项目
-- grain: one row per project
-- needs: department, stage, grade, field, project
-- gives: value, project_id, project_name, lead_dept_id, stage, stage_entered, budget_total,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    project.project_id,
    project.project_name,
    project.lead_dept_id,
    project.stage,
    project.stage_entered,
    project.budget_total,
    project.source_id,
    project.source_row,
    project.source_column,
    'stage' as column_name
from warning_pilot
join chosen_projects($department, $stage, $grade, $field) as project on project.project_id = warning_pilot.project_id
where picked($project, project.project_id)
order by project.project_id asc
