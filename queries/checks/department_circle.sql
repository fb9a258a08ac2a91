-- en: Which departments stand above themselves?
-- zh: 哪些部门的上级关系形成循环？
-- grain: one row per department
-- gives: table_name, row_key, dept_id, column_name, wanted, found, row_count,
--   source_id, source_row, source_column
with recursive climb as (
    select dept_id, parent_dept_id as above, 1 as depth from department
    where parent_dept_id is not null
    union
    select climb.dept_id, department.parent_dept_id, climb.depth + 1
    from climb
    join department on department.dept_id = climb.above
    where department.parent_dept_id is not null and climb.depth < 20
)
select
    'department' as table_name,
    department.dept_id as row_key,
    department.dept_id as dept_id,
    'parent_dept_id' as column_name,
    cast(null as varchar) as wanted,
    department.parent_dept_id as found,
    1 as row_count,
    department.source_id,
    department.source_row,
    department.source_column
from department
where department.dept_id in (select dept_id from climb where above = dept_id)
order by row_key asc
