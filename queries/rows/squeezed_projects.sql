-- en: Projects that ask for an overbooked resource
-- zh: 所需资源超负荷的项目
-- grain: one row per project
-- needs: department, amount
-- gives: value, project_id, project_name, stage, resources, unspent, source_id, source_row, source_column, column_name
with squeezed as (
    select project_id, string_agg(department || ' · ' || resource, ', ' order by resource_id) as resources
    from capacity_ask
    where state = 'risk' and within($department, dept_id)
    group by project_id
)
select
    case when list_contains($amount, 'unspent') then project_state.unspent else 1 end as value,
    squeezed.project_id,
    project.project_name,
    project.stage,
    squeezed.resources,
    project_state.unspent,
    project.source_id,
    project.source_row,
    project.source_column,
    case when list_contains($amount, 'unspent') then 'budget_total' else 'project_id' end as column_name
from squeezed
join project on project.project_id = squeezed.project_id
join project_state on project_state.project_id = squeezed.project_id
order by squeezed.project_id asc
