-- en: How old is what each department delivered, against its review rhythm?
-- zh: 各部门最近一次报送距今多久，是否跟上督导周期？
-- grain: one row per department with running projects and list
-- needs: department
-- gives: dept_id, department, table_name, latest, age_days, rhythm_days, delivery_state, records, deliveries
-- mark: own_department = dept_id, table = table_name
-- rows: deliveries = delivery_list
select
    delivery_state.dept_id,
    department_label.department,
    delivery_state.table_name,
    delivery_state.latest,
    delivery_state.age_days,
    delivery_state.rhythm_days,
    delivery_state.delivery_state,
    delivery_state.records,
    delivery_state.deliveries
from delivery_state
left join department_label on department_label.dept_id = delivery_state.dept_id
where within($department, delivery_state.dept_id)
order by department_label.tier asc nulls last, delivery_state.dept_id asc, delivery_state.table_name asc
