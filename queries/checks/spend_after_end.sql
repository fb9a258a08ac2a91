-- en: Which projects were charged after they had ended?
-- zh: 哪些项目在结束后仍有支出入账？
-- grain: one row per project
-- gives: table_name, row_key, dept_id, column_name, wanted, found, row_count,
--   source_id, source_row, source_column
with charged as (
    select
        project.project_id,
        project.lead_dept_id,
        project.actual_end,
        max(spend.biz_date) as last_charge,
        count(*) as lines,
        min({'id': spend.source_id, 'line': spend.source_row, 'letter': spend.source_column}) as first
    from project
    join spend on spend.project_id = project.project_id
    where spend.biz_date > project.actual_end
    group by project.project_id, project.lead_dept_id, project.actual_end
)
select
    'spend' as table_name,
    project_id as row_key,
    lead_dept_id as dept_id,
    'biz_date' as column_name,
    '<= ' || actual_end as wanted,
    cast(last_charge as varchar) as found,
    lines as row_count,
    first.id as source_id,
    first.line as source_row,
    first.letter as source_column
from charged
order by row_key asc
