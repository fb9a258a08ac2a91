-- en: Money that stopped projects set free
-- zh: 终止项目释放的经费
-- grain: one row per stopped project whose money left is known
-- needs: department, stage, grade, field, project, credit
-- gives: value, project_id, project_name, stopped_on, budget, paid_to_date, spent_at_stop, move_reason,
--     source_id, source_row, source_column, column_name
select
    library_stopped.money_released as value,
    project.project_id,
    project.project_name,
    library_stopped.stopped_on,
    library_stopped.budget,
    library_stopped.paid_to_date,
    library_stopped.spent_at_stop,
    library_stopped.move_reason,
    library_stopped.source_id,
    library_stopped.source_row,
    library_stopped.source_column,
    'budget_total' as column_name
from chosen_projects($department, $stage, $grade, $field) as project
join library_stopped on library_stopped.project_id = project.project_id
where
    library_stopped.money_released is not null
    and picked($project, project.project_id)
    and picked($credit, case when library_stopped.is_credit then 'yes' else 'no' end)
order by value desc, project.project_id asc
