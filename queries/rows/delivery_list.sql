-- en: Files that brought the records
-- zh: 数据来源文件
-- grain: one row per sheet of a file and department that its records are counted at
-- needs: department, own_department, table
-- gives: value, table_name, dept_id, records, as_of, source_id, source_row, source_column, column_name
select
    1 as value,
    record_source.table_name,
    record_source.place as dept_id,
    sum(record_source.records) as records,
    any_value(coalesce(source.as_of, cast(source.delivered_at as date))) as as_of,
    record_source.source_id,
    min(record_source.source_row) as source_row,
    arg_min(record_source.source_column, record_source.source_row) as source_column,
    any_value(record_source.column_name) as column_name
from record_source
join source on source.source_id = record_source.source_id
where
    within($department, record_source.place)
    and record_source.place in (select dept_id from delivery_state)
    and record_source.table_name in (select table_name from delivery_state)
    and picked($own_department, record_source.place)
    and picked($table, record_source.table_name)
group by record_source.table_name, record_source.place, record_source.source_id
order by as_of desc, record_source.table_name asc, record_source.place asc, record_source.source_id asc
