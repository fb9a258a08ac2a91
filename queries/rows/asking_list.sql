-- en: Projects that ask for a resource
-- zh: 需要该资源的项目
-- grain: one row per resource and project
-- needs: department, resource_id, project, amount
-- gives: value, department, resource, project_id, project_name, stage, demand, unspent,
--     source_id, source_row, source_column, column_name
select
    case when list_contains($amount, 'unspent') then unspent when list_contains($amount, 'demand') then demand
        else 1 end as value,
    department,
    resource,
    project_id,
    project_name,
    stage,
    demand,
    unspent,
    source_id,
    source_row,
    source_column,
    case when list_contains($amount, 'demand') then 'demand' else 'project_id' end as column_name
from capacity_ask
where
    project_id is not null
    and within($department, dept_id)
    and picked($resource_id, resource_id)
    and picked($project, project_id)
order by resource_id asc, project_id asc
