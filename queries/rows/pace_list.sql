-- en: Projects with a TRL target still ahead
-- zh: 尚未达到 TRL 目标的项目
-- grain: one row per running project
-- needs: department, stage, grade, field, state
-- gives: value, project_id, project_name, level, first_target, months_left, required_pace, own_pace, pace_state,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    project.project_id,
    project.project_name,
    pace_project.level,
    pace_project.first_target,
    pace_project.months_left,
    pace_project.required_pace,
    pace_project.own_pace,
    pace_project.pace_state,
    pace_project.source_id,
    pace_project.source_row,
    pace_project.source_column,
    'level' as column_name
from chosen_projects($department, $stage, $grade, $field) as project
join pace_project on pace_project.project_id = project.project_id and pace_project.scale = 'TRL'
where picked($state, pace_project.pace_state)
order by project.project_id asc
