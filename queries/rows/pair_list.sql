-- en: Projects alike in their texts
-- zh: 内容相近的项目
-- grain: one row per pair; for money one per project, for both one per project of each pair
-- needs: department, stage, grade, field, pair_left, pair_right, one, other, kind
-- gives: value, project_id, project_name, partner_project, tech_field, status, unspent,
--     source_id, source_row, source_column, column_name
with pair as (
    select *
    from division_pairs($department, $stage, $grade, $field, $pair_left, $pair_right)
    where picked($one, left_id) and picked($other, right_id)
),
side as (
    select left_id as project_id, right_id as partner_project, true as is_first from pair
    union all
    select right_id, left_id, false from pair
),
told as (
    select
        side.*,
        row_number() over (partition by project_id order by partner_project asc) as place
    from side
)
select
    case when list_contains($kind, 'pair') then 1 else project_state.unspent end as value,
    told.project_id,
    project.project_name,
    told.partner_project,
    project.tech_field,
    project.status,
    project_state.unspent,
    project.source_id,
    project.source_row,
    project.source_column,
    case when list_contains($kind, 'pair') then 'project_name' else 'budget_total' end as column_name
from told
join project on project.project_id = told.project_id
join project_state on project_state.project_id = told.project_id
where
    list_contains($kind, 'both')
    or (list_contains($kind, 'pair') and told.is_first)
    or (list_contains($kind, 'money') and told.place = 1)
order by told.project_id asc, told.partner_project asc
