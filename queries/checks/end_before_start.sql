-- en: Which projects end before they start?
-- zh: 哪些项目的结束日期早于开始日期？
-- grain: one row per project and date
-- gives: table_name, row_key, dept_id, column_name, wanted, found, row_count,
--   source_id, source_row, source_column
-- Often day and month were swapped where the file was made.
with ends as (
    select *, 'plan_end' as column_name, plan_end as ends_on from project
    union all
    select *, 'forecast_end' as column_name, forecast_end as ends_on from project
    union all
    select *, 'actual_end' as column_name, actual_end as ends_on from project
)
select
    'project' as table_name,
    project_id as row_key,
    lead_dept_id as dept_id,
    column_name,
    '>= ' || plan_start as wanted,
    cast(ends_on as varchar) as found,
    1 as row_count,
    source_id,
    source_row,
    source_column
from ends
where ends_on < plan_start
order by row_key asc, column_name asc
