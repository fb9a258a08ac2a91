-- en: Which things came, went or changed in this version?
-- zh: 本版新增、消失和变更了哪些内容？
-- grain: one row per thing that came or went, and per value that changed; at most 5,000 a table and kind
-- gives: table_name, row_key, change_kind, changed_column, value_before, value_after, department
select
    change_log.table_name,
    change_log.row_key,
    change_log.change as change_kind,
    change_log.column_name as changed_column,
    change_log.before as value_before,
    change_log.after as value_after,
    department_label.department
from change_log
left join department_label on department_label.dept_id = change_log.dept_id
order by
    change_log.table_name asc,
    case change_log.change when 'left' then 0 when 'changed' then 1 else 2 end asc,
    change_log.row_key asc,
    change_log.column_name asc
