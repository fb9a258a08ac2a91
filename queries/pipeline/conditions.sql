-- en: Which reviews asked for more, and has the time for it run out?
-- zh: 哪些评审提出了要求，是否已超期未落实？
-- grain: one row per running project whose latest review was no plain pass, the oldest first
-- needs: department, stage, grade, field
-- gives: project_id, project_name, department, stage, gate, decision, decision_date, condition_age,
--     condition_state, conditions, decided_by, unspent
-- mark: project = project_id
-- rows: unspent = project_money(amount: unspent)
select
    project.project_id,
    project.project_name,
    department_label.department,
    project.stage,
    gate_condition.gate,
    gate_condition.decision,
    gate_condition.decision_date,
    gate_condition.condition_age,
    gate_condition.condition_state,
    gate_condition.conditions,
    case when viewer_may('people') then gate_condition.decided_by end as decided_by,
    project_state.unspent
from gate_condition
join chosen_projects($department, $stage, $grade, $field) as project on project.project_id = gate_condition.project_id
join project_state on project_state.project_id = gate_condition.project_id
left join department_label on department_label.dept_id = project.lead_dept_id
order by gate_condition.condition_age desc, project.project_id asc
