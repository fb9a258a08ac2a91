-- What a department is called on a chart, by its latest entry.
-- grain: one row per department
select
    dept_id,
    coalesce(arg_max(dept_short, valid_from), arg_max(dept_name, valid_from)) as department,
    arg_max(tier, valid_from) as tier
from department
group by dept_id
