-- en: What each project adds to a part of the movement
-- zh: 各项目对指标变动的贡献
-- grain: one row per project, figure and part it adds to
-- needs: department, stage, grade, field, compared, figure, part
-- gives: value, project_id, project_name, figure, part, source_id, source_row, source_column, column_name
-- A project that left is shown with the last list that named it.
with last_named as (
    select *
    from project_history
    qualify row_number() over (partition by project_id order by as_of_date desc, version desc) = 1
)
select
    parts.amount as value,
    parts.project_id,
    last_named.project_name,
    parts.figure,
    parts.part,
    last_named.source_id,
    last_named.source_row,
    last_named.source_column,
    'project_id' as column_name
from movement_parts($department, $stage, $grade, $field, $compared) as parts
left join last_named on last_named.project_id = parts.project_id
where parts.amount <> 0 and picked($figure, parts.figure) and picked($part, parts.part)
order by abs(parts.amount) desc, parts.project_id asc
