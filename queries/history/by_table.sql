-- en: What did this version change, table by table?
-- zh: 本版各数据表有哪些变化？
-- grain: one row per table
-- gives: table_name, rows_added, rows_changed, rows_left, rows_same
select
    table_name,
    coalesce(sum(row_count) filter (where change = 'added'), 0) as rows_added,
    coalesce(sum(row_count) filter (where change = 'changed'), 0) as rows_changed,
    coalesce(sum(row_count) filter (where change = 'left'), 0) as rows_left,
    coalesce(sum(row_count) filter (where change = 'unchanged'), 0) as rows_same
from change_count
group by table_name
order by rows_added + rows_changed + rows_left desc, table_name asc
