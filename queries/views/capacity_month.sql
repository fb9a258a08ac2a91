-- What each project asks of a resource, month by month, and what the resource has. The plan of a longer
-- period is spread evenly over its months.
-- grain: one row per row of the capacity plan and month of its period
with dated as (
    select
        capacity.*,
        cast(left(period, 4) as integer) as year,
        case
            when length(period) = 4 then 12
            when contains(period, 'H') then 6
            when contains(period, 'Q') then 3
            else 1
        end as months,
        case when length(period) = 4 then 1
            else cast(regexp_extract(period, '(\d+)$', 1) as integer) end as place
    from capacity
    where regexp_full_match(period, '\d{4}(-H[12]|-Q[1-4]|-0[1-9]|-1[0-2])?')
)
select
    dept_id || '|' || resource as resource_id,
    dept_id,
    resource,
    project_id,
    cast(make_date(year, (place - 1) * months + 1, 1) + to_months(cast(step as integer)) as date) as month,
    ratio(available, months) as available,
    ratio(demand, months) as demand,
    source_id,
    source_row,
    source_column
from dated
cross join unnest(range(months)) as part (step)
