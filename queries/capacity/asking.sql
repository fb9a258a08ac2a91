-- en: Who asks for the resource in the months it is judged by?
-- zh: 研判期内哪些项目需要该资源？
-- grain: one row per chosen resource and project that asks for it, the most first
-- needs: department, resource_id
-- gives: resource_id, department, resource, project_id, project_name, stage, demand, demand_share, unspent, light
-- mark: resource_id, project = project_id
-- rows: demand = asking_list(amount: demand), unspent = asking_list(amount: unspent)
select
    resource_id,
    department,
    resource,
    project_id,
    project_name,
    stage,
    demand,
    ratio(demand, sum(demand) over (partition by resource_id)) as demand_share,
    unspent,
    light
from capacity_ask
where project_id is not null and within($department, dept_id) and picked($resource_id, resource_id)
order by demand desc, project_id asc, resource_id asc
