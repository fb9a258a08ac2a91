-- en: Which remarks stood when the data was accepted?
-- zh: 数据发布时接受了哪些问题？
-- grain: one row per kind of remark and table
-- needs: department
-- gives: issue_code, issue_severity, table_name, issues_accepted, message_en, message_zh
-- mark: issue_code, table = table_name
-- rows: issues_accepted = issue_list
select
    accepted_issue.code as issue_code,
    accepted_issue.severity as issue_severity,
    source.table_name,
    count(*) as issues_accepted,
    arg_min(accepted_issue.message_en, coalesce(accepted_issue.cell, '')) as message_en,
    arg_min(accepted_issue.message_zh, coalesce(accepted_issue.cell, '')) as message_zh
from accepted_issue
join source on source.source_id = accepted_issue.source_id
where accepted_issue.source_id in (select source_id from record_source where within($department, dept_id))
group by accepted_issue.code, accepted_issue.severity, source.table_name
order by
    case accepted_issue.severity when 'block' then 0 when 'warn' then 1 else 2 end asc,
    issues_accepted desc,
    issue_code asc,
    source.table_name asc
