-- en: Running projects
-- zh: 在研项目
-- grain: one row per running project
-- needs: department, own_department, stage, grade, field
-- gives: value, project_id, project_name, stage, status, rag_reported,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    project_id,
    project_name,
    stage,
    status,
    rag_reported,
    source_id,
    source_row,
    source_column,
    'project_id' as column_name
from chosen_projects($department, $stage, $grade, $field) as project
where is_running(status) and picked($own_department, lead_dept_id)
order by project_id asc
