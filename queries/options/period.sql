-- en: Which years and quarters can be chosen?
-- zh: 可选择哪些年度和季度？
-- grain: the last four years with points, then the last four quarters
-- gives: value, label
with recent as (
    select
        period,
        period like '%Q%' as is_quarter,
        row_number() over (partition by period like '%Q%' order by period desc) as place
    from points_period
    where year <= (select latest from points_year)
)
select
    period as value,
    period as label
from recent
where place <= 4
order by is_quarter asc, period asc
