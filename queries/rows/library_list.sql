-- en: Projects of the library
-- zh: 项目库清单
-- grain: one row per project whose status is known
-- needs: department, stage, grade, field, project, library_state, waiting, running
-- gives: value, project_id, project_name, lead_dept_id, status, library_state, state_since, shelf_days,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    project.project_id,
    project.project_name,
    project.lead_dept_id,
    project.status,
    library_project.library_state,
    library_project.state_since,
    library_project.shelf_days,
    library_project.source_id,
    library_project.source_row,
    library_project.source_column,
    'status' as column_name
from chosen_projects($department, $stage, $grade, $field) as project
join library_project on library_project.project_id = project.project_id
where
    picked($project, project.project_id)
    and picked($library_state, library_project.library_state)
    and picked($waiting, case when library_project.library_state in ('candidate', 'approved') then 'yes' else 'no' end)
    and picked($running, case when library_project.library_state in ('active', 'suspended') then 'yes' else 'no' end)
order by project.project_id asc
