-- en: Which lists lack values that a complete record has?
-- zh: 哪些数据表的必填、应填项有缺失？
-- grain: one row per department and table with records
-- needs: department
-- gives: dept_id, department, table_name, records, cells_expected, cells_blank, filled_share, worst_column, worst_share
-- mark: own_department = dept_id, table = table_name
-- rows: cells_blank = blank_list
select
    expected_cell.dept_id,
    max(department_label.department) as department,
    expected_cell.table_name,
    max(expected_cell.records) as records,
    sum(expected_cell.records) as cells_expected,
    sum(expected_cell.records - expected_cell.filled) as cells_blank,
    ratio(cast(sum(expected_cell.filled) as double), sum(expected_cell.records)) as filled_share,
    arg_min(expected_cell.column_name, ratio(cast(expected_cell.filled as double), expected_cell.records))
        as worst_column,
    min(ratio(cast(expected_cell.filled as double), expected_cell.records)) as worst_share
from expected_cell
left join department_label on department_label.dept_id = expected_cell.dept_id
where within($department, expected_cell.dept_id) and expected_cell.dept_id is not null
group by expected_cell.dept_id, expected_cell.table_name
order by max(department_label.tier) asc nulls last, expected_cell.dept_id asc, expected_cell.table_name asc
