-- en: What each project adds to a part of the movement
-- zh: 各项目对指标变动的贡献
-- grain: one row per project, figure and part it adds to
-- needs: department, stage, grade, field, compared, figure, part
-- gives: value, project_id, project_name, figure, part, source_id, source_row, source_column, column_name
-- A project that left is shown with the last list that named it, a department's own account with its department.
with last_named as (
    select *
    from project_history
    qualify row_number() over (partition by project_id order by as_of_date desc, version desc) = 1
),
unit as (
    select *
    from department
    qualify row_number() over (partition by dept_id order by valid_from desc nulls last) = 1
)
select
    parts.amount as value,
    parts.project_id,
    coalesce(last_named.project_name, unit.dept_name) as project_name,
    parts.figure,
    parts.part,
    coalesce(last_named.source_id, unit.source_id) as source_id,
    coalesce(last_named.source_row, unit.source_row) as source_row,
    coalesce(last_named.source_column, unit.source_column) as source_column,
    case when unit.dept_id is not null then 'dept_id' else 'project_id' end as column_name
from movement_parts($department, $stage, $grade, $field, $compared) as parts
left join last_named on last_named.project_id = parts.project_id
left join unit on '@' || unit.dept_id = parts.project_id
where parts.amount <> 0 and picked($figure, parts.figure) and picked($part, parts.part)
order by abs(parts.amount) desc, parts.project_id asc
