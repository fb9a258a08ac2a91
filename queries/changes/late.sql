-- en: Which lists are late or were never delivered?
-- zh: 哪些数据该报未报？
-- grain: one row per department and list that is not up to date
-- needs: department
-- gives: dept_id, department, table_name, latest, age_days, rhythm_days, delivery_state
select
    delivery_state.dept_id,
    department_label.department,
    delivery_state.table_name,
    delivery_state.latest,
    delivery_state.age_days,
    delivery_state.rhythm_days,
    delivery_state.delivery_state
from delivery_state
left join department_label on department_label.dept_id = delivery_state.dept_id
where
    delivery_state.delivery_state in ('stale', 'never')
    and within($department, delivery_state.dept_id)
order by delivery_state.age_days desc nulls first, delivery_state.dept_id asc, delivery_state.table_name asc
