-- en: Projects by how long their money lasts
-- zh: 按经费可支撑时间列示的项目
-- grain: one row per running project with an approved budget
-- needs: department, stage, grade, field, state
-- gives: value, project_id, project_name, money_left, burn, runway, months_to_end, runway_state,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    runway_now.project_id,
    runway_now.project_name,
    runway_now.money_left,
    runway_now.burn,
    runway_now.runway,
    runway_now.months_to_end,
    runway_now.runway_state,
    project.source_id,
    project.source_row,
    project.source_column,
    'project_id' as column_name
from runway_now
join project on project.project_id = runway_now.project_id
where
    within($department, runway_now.dept_id)
    and picked($stage, runway_now.stage)
    and picked($grade, runway_now.supervision_grade)
    and picked($field, runway_now.tech_field)
    and picked($state, runway_now.state)
order by runway_now.runway asc nulls first, runway_now.project_id asc
