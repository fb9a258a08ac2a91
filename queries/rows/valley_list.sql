-- en: Projects between laboratory and industry
-- zh: 处于实验室与产业化之间的项目
-- grain: one row per running project in the TRL band of the valley
-- needs: department, stage, grade, field, level, stuck, kind
-- gives: value, project_id, project_name, level, days_held, days_long, unspent,
--     source_id, source_row, source_column, column_name
select
    case when list_contains($kind, 'money') then valley_project.unspent else 1 end as value,
    project.project_id,
    project.project_name,
    valley_project.level,
    valley_project.days_held,
    valley_project.days_long,
    valley_project.unspent,
    case when list_contains($kind, 'money') then project.source_id else valley_project.source_id end as source_id,
    case when list_contains($kind, 'money') then project.source_row else valley_project.source_row end as source_row,
    case when list_contains($kind, 'money') then project.source_column else valley_project.source_column end as source_column,
    case when list_contains($kind, 'money') then 'budget_total' else 'level' end as column_name
from chosen_projects($department, $stage, $grade, $field) as project
join valley_project on valley_project.project_id = project.project_id
where
    picked($level, valley_project.level)
    and picked($stuck, case when valley_project.is_stuck then 'yes' else 'no' end)
order by valley_project.unspent desc nulls last, project.project_id asc
