-- en: Research staff of departments
-- zh: 部门研发人员数
-- grain: one row per department
-- needs: department, own_department
-- gives: value, dept_id, rd_headcount, source_id, source_row, source_column, column_name
select
    rd_headcount as value,
    dept_id,
    rd_headcount,
    source_id,
    source_row,
    source_column,
    'rd_headcount' as column_name
from points_department
where
    rd_headcount > 0
    and within($department, dept_id)
    and picked($own_department, dept_id)
order by rd_headcount desc, dept_id asc
