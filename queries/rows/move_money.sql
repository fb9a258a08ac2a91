-- en: Budgets of the projects that changed in the library
-- zh: 项目库变动项目的预算
-- grain: one row per project, list and change with a known budget
-- needs: department, stage, grade, field, project, list_version, move_kind
-- gives: value, project_id, project_name, listed_on, move_kind,
--     source_id, source_row, source_column, column_name
select
    budget_total as value,
    project_id,
    project_name,
    listed_on,
    move_kind,
    source_id,
    source_row,
    source_column,
    'budget_total' as column_name
from chosen_moves($department, $stage, $grade, $field)
where
    budget_total is not null
    and picked($project, project_id)
    and picked($list_version, list_version)
    and picked($move_kind, move_kind)
order by budget_total desc, project_id asc
