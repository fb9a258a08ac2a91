-- en: Which departments can be chosen?
-- zh: 可选择哪些部门？
-- gives: value, label
select
    dept_id as value,
    coalesce(dept_short, dept_name) as label
from department
where in_scope(dept_id)
order by tier asc nulls last, dept_id asc
