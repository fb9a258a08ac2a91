-- en: Outputs of the project on record
-- zh: 项目已登记成果
-- grain: one row per output of a project
-- needs: department, stage, grade, field, project, library_state
-- gives: value, project_id, project_name, output_name, kind, event_date,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    project.project_id,
    project.project_name,
    output.output_name,
    output.kind,
    output.event_date,
    output.source_id,
    output.source_row,
    output.source_column,
    'output_name' as column_name
from chosen_projects($department, $stage, $grade, $field) as project
join library_project on library_project.project_id = project.project_id
join output on output.project_id = project.project_id
where
    picked($library_state, library_project.library_state)
    and coalesce(output.event_date <= as_of(), true)
    and picked($project, project.project_id)
order by project.project_id asc, output.event_date desc nulls last, output.output_id asc
