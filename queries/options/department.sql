-- en: Which departments can be chosen?
-- zh: 可选择哪些部门？
-- grain: one row per department, each below the one it belongs to
-- gives: value, label, depth, below
with place as (
    select
        closure.dept_id,
        count(*) - 1 as depth,
        list(
            printf('%04d', coalesce(department_label.tier, 9999)) || department_label.dept_id
            order by closure.depth desc
        ) as path
    from data.department_closure as closure
    join department_label on department_label.dept_id = closure.ancestor
    where in_scope(closure.ancestor)
    group by closure.dept_id
),
under as (
    select ancestor, count(*) - 1 as departments
    from data.department_closure
    where in_scope(dept_id)
    group by ancestor
)
select
    department_label.dept_id as value,
    department_label.department as label,
    place.depth,
    under.departments as below
from department_label
join place on place.dept_id = department_label.dept_id
join under on under.ancestor = department_label.dept_id
where in_scope(department_label.dept_id)
order by place.path asc
