-- en: Which projects in research claim a readiness of 7 or more?
-- zh: 哪些研发阶段的项目自报技术成熟度达到 7 级及以上？
-- grain: one row per project
-- gives: table_name, row_key, dept_id, column_name, wanted, found, row_count,
--   source_id, source_row, source_column
-- Level 7 is a prototype at work in its operational environment: no laboratory has one.
select
    'project' as table_name,
    project_id as row_key,
    lead_dept_id as dept_id,
    'trl_current' as column_name,
    '<= 6' as wanted,
    cast(trl_current as varchar) as found,
    1 as row_count,
    source_id,
    source_row,
    source_column
from project
where stage in ('idea', 'research') and trl_current >= 7
order by trl_current desc, row_key asc
