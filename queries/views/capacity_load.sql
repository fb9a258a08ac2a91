-- Demand against capacity of every resource in every month. What a resource has is written beside each
-- project that asks, so it counts once: the largest where the rows differ.
-- `in_window`: the months that the load is judged by. Those ahead of the data, as many as the settings
-- say; for a resource without a plan ahead, as many of its last ones.
-- grain: one row per resource and month
with loaded as (
    select
        resource_id,
        dept_id,
        resource,
        month,
        max(available) as available,
        sum(demand) as demand,
        arg_max(source_id, available) as source_id,
        arg_max(source_row, available) as source_row,
        arg_max(source_column, available) as source_column
    from capacity_month
    group by resource_id, dept_id, resource, month
)
select
    loaded.*,
    ratio(demand, available) as load,
    greatest(0, demand - available) as shortage,
    coalesce(bool_or(month > as_of()) over mine, false) as is_ahead,
    case
        when is_ahead then month > as_of()
            and month <= as_of() + to_months(cast(setting_number('capacity_months') as integer))
        else row_number() over (partition by resource_id order by month desc) <= setting_number('capacity_months')
    end as in_window
from loaded
window mine as (partition by resource_id)
