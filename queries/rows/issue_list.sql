-- en: Remarks accepted with the data
-- zh: 随数据接受的问题
-- grain: one row per remark
-- needs: department, issue_code, table
-- gives: value, issue_code, issue_severity, table_name, raw_value, message_en, message_zh, issue_cell,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    accepted_issue.code as issue_code,
    accepted_issue.severity as issue_severity,
    source.table_name,
    accepted_issue.raw as raw_value,
    accepted_issue.message_en,
    accepted_issue.message_zh,
    accepted_issue.cell as issue_cell,
    accepted_issue.source_id,
    cast(nullif(regexp_extract(accepted_issue.cell, '[0-9]+'), '') as integer) as source_row,
    nullif(regexp_extract(accepted_issue.cell, '[A-Z]+'), '') as source_column,
    accepted_issue.column_name
from accepted_issue
join source on source.source_id = accepted_issue.source_id
where
    accepted_issue.source_id in (select source_id from record_source where within($department, dept_id))
    and picked($issue_code, accepted_issue.code)
    and picked($table, source.table_name)
order by source.table_name asc, accepted_issue.code asc, source_row asc, source_column asc
