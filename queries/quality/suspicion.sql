-- en: Which departments report figures that look too good or never move?
-- zh: 哪些部门的报送数据过于整齐或长期不变？
-- grain: one row per department and test
-- needs: department
-- gives: dept_id, department, suspicion, tested, suspect_cases, suspect_share, suspect_limit, suspect_state
-- mark: own_department = dept_id, suspicion
-- rows: suspect_cases = suspicion_list(suspect: yes), tested = suspicion_list
select
    suspicion_test.dept_id,
    department_label.department,
    suspicion_test.suspicion,
    suspicion_test.tested,
    suspicion_test.suspect_cases,
    suspicion_test.suspect_share,
    suspicion_test.suspect_limit,
    suspicion_test.suspect_state
from suspicion_test
left join department_label on department_label.dept_id = suspicion_test.dept_id
where within($department, suspicion_test.dept_id)
order by department_label.tier asc nulls last, suspicion_test.dept_id asc, suspicion_test.suspicion asc
