-- en: Technology ahead of manufacturing
-- zh: 技术领先于制造的项目
-- grain: one row per running project with both levels fresh
-- needs: department, stage, grade, field, ahead
-- gives: value, project_id, project_name, trl, mrl, level_gap,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    project.project_id,
    project.project_name,
    makeable_project.trl,
    makeable_project.mrl,
    makeable_project.level_gap,
    makeable_project.source_id,
    makeable_project.source_row,
    makeable_project.source_column,
    'level' as column_name
from chosen_projects($department, $stage, $grade, $field) as project
join project_state on project_state.project_id = project.project_id and project_state.is_running
join makeable_project on makeable_project.project_id = project.project_id
where picked($ahead, case when makeable_project.is_ahead then 'yes' else 'no' end)
order by makeable_project.level_gap desc, project.project_id asc
