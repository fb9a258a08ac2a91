-- en: Blank cells
-- zh: 空白单元格
-- grain: one row per record and column that a complete record has and this one lacks
-- needs: department, own_department, table
-- gives: value, table_name, row_key, blank_column, dept_id, source_id, source_row, source_column, column_name
select
    1 as value,
    table_name,
    row_key,
    column_name as blank_column,
    dept_id,
    source_id,
    source_row,
    source_column,
    column_name
from blank_cell
where
    within($department, dept_id)
    and picked($own_department, dept_id)
    and picked($table, table_name)
order by table_name asc, row_key asc, column_name asc
