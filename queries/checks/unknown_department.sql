-- en: Which records name departments that are not in the department list?
-- zh: 哪些记录中的部门不在部门名录中？
-- grain: one row per table, column and department
-- gives: table_name, row_key, dept_id, column_name, wanted, found, row_count,
--   source_id, source_row, source_column
with mentioned as (
    select 'project' as table_name, 'lead_dept_id' as column_name, lead_dept_id as named, source_id, source_row,
        source_column
    from project
    union all
    select 'project' as table_name, 'demand_dept_id' as column_name, demand_dept_id as named, source_id, source_row,
        source_column
    from project
    union all
    select 'person' as table_name, 'dept_id' as column_name, dept_id as named, source_id, source_row,
        source_column
    from person
    union all
    select 'budget' as table_name, 'dept_id' as column_name, dept_id as named, source_id, source_row,
        source_column
    from budget
    union all
    select 'spend' as table_name, 'dept_id' as column_name, dept_id as named, source_id, source_row,
        source_column
    from spend
    union all
    select 'output' as table_name, 'dept_id' as column_name, dept_id as named, source_id, source_row,
        source_column
    from output
    union all
    select 'points' as table_name, 'dept_id' as column_name, dept_id as named, source_id, source_row,
        source_column
    from points
    union all
    select 'finding' as table_name, 'dept_id' as column_name, dept_id as named, source_id, source_row,
        source_column
    from finding
    union all
    select 'capacity' as table_name, 'dept_id' as column_name, dept_id as named, source_id, source_row,
        source_column
    from capacity
    union all
    select 'department' as table_name, 'parent_dept_id' as column_name, parent_dept_id as named, source_id, source_row,
        source_column
    from department
),
placed as (
    select *, {'id': source_id, 'line': source_row, 'letter': source_column} as place
    from mentioned
)
select
    placed.table_name,
    placed.named as row_key,
    placed.named as dept_id,
    placed.column_name,
    cast(null as varchar) as wanted,
    placed.named as found,
    count(*) as row_count,
    min(placed.place).id as source_id,
    min(placed.place).line as source_row,
    min(placed.place).letter as source_column
from placed
where
    placed.named is not null
    and not exists (select 1 from department where department.dept_id = placed.named)
group by placed.table_name, placed.column_name, placed.named
order by row_key asc, table_name asc, column_name asc
