-- Departments that points are counted for: those that ever earned any, and those with research
-- staff and no department below them.
-- grain: one row per department
with earner as (
    select distinct dept_id from points_quarter
),
parent as (
    select distinct parent_dept_id as dept_id from department where parent_dept_id is not null
)
select
    dept_id,
    department_head.rd_headcount,
    department_head.source_id,
    department_head.source_row,
    department_head.source_column
from earner
full outer join department_head using (dept_id)
where
    in_scope(dept_id)
    and (
        earner.dept_id is not null
        or (department_head.rd_headcount > 0 and dept_id not in (select dept_id from parent))
    )
