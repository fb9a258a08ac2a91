-- What each project asks of a resource over the months that the resource is judged by, and the money
-- that waits with it.
-- grain: one row per resource and project
with asked as (
    select
        capacity_now.resource_id,
        capacity_now.dept_id,
        capacity_now.department,
        capacity_now.resource,
        capacity_now.resource_kind,
        capacity_now.state,
        capacity_now.available,
        capacity_month.project_id,
        sum(capacity_month.demand) as demand,
        any_value(capacity_month.source_id) as source_id,
        any_value(capacity_month.source_row) as source_row,
        any_value(capacity_month.source_column) as source_column
    from capacity_now
    join capacity_month
        on capacity_month.resource_id = capacity_now.resource_id
        and capacity_month.month between capacity_now.month_first and capacity_now.month_last
    where capacity_month.demand > 0
    group by all
)
select
    asked.*,
    project.project_name,
    project.stage,
    project_state.light,
    project_state.unspent
from asked
left join project on project.project_id = asked.project_id
left join project_state on project_state.project_id = asked.project_id
