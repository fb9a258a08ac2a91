-- The years and quarters with points that can be chosen, each with the same span a year before. A
-- year that is not over is held against the same quarters.
-- grain: one row per year and one per quarter with points
with span as (
    select
        year,
        max(quarter) as last_quarter,
        try_cast(right(max(quarter), 1) as integer) as quarters,
        year = (select latest from points_year) as is_latest
    from points_quarter
    group by year
)
select
    cast(year as varchar) as period,
    year,
    last_quarter,
    case
        when is_latest and quarters < 4
            then list_transform(range(1, quarters + 1), lambda n: concat(year - 1, '-Q', n))
        else [cast(year - 1 as varchar)]
    end as before
from span
union all
select distinct
    quarter as period,
    year,
    quarter as last_quarter,
    [concat(year - 1, right(quarter, 3))]
from points_quarter
where quarter is not null
