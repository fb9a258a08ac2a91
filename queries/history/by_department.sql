-- en: What did this version change, department by department?
-- zh: 本版各部门有哪些变化？
-- grain: one row per department, those that belong to nobody last
-- gives: dept_id, department, rows_added, rows_changed, rows_left
select
    change_count.dept_id,
    max(department_label.department) as department,
    coalesce(sum(row_count) filter (where change = 'added'), 0) as rows_added,
    coalesce(sum(row_count) filter (where change = 'changed'), 0) as rows_changed,
    coalesce(sum(row_count) filter (where change = 'left'), 0) as rows_left
from change_count
left join department_label on department_label.dept_id = change_count.dept_id
where change in ('added', 'changed', 'left')
group by change_count.dept_id
order by max(department_label.tier) asc nulls last, change_count.dept_id asc nulls last
