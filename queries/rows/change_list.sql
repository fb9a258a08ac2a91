-- en: Projects that changed
-- zh: 有变动的项目
-- grain: one row per project and kind of change
-- needs: department, stage, grade, field, compared, moved, direction
-- gives: value, project_id, project_name, moved, direction, source_id, source_row, source_column, column_name
with last_named as (
    select *
    from project_history
    qualify row_number() over (partition by project_id order by as_of_date desc, version desc) = 1
)
select
    1 as value,
    change.project_id,
    change.project_name,
    change.moved,
    change.direction,
    coalesce(change.source_id, last_named.source_id) as source_id,
    coalesce(change.source_row, last_named.source_row) as source_row,
    coalesce(change.source_column, last_named.source_column) as source_column,
    change.from_column as column_name
from project_changes($department, $stage, $grade, $field, $compared) as change
left join last_named on last_named.project_id = change.project_id
where picked($moved, change.moved) and picked($direction, change.direction)
order by change.moved asc, change.project_id asc
