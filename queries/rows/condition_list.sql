-- en: Reviews that asked for more
-- zh: 待落实的评审要求
-- grain: one row per running project whose latest review was no plain pass
-- needs: department, stage, grade, field, project, condition_state
-- gives: value, project_id, project_name, gate, decision, decision_date, condition_age, conditions, condition_state,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    project.project_id,
    project.project_name,
    gate_condition.gate,
    gate_condition.decision,
    gate_condition.decision_date,
    gate_condition.condition_age,
    gate_condition.conditions,
    gate_condition.condition_state,
    gate_condition.source_id,
    gate_condition.source_row,
    gate_condition.source_column,
    'decision' as column_name
from gate_condition
join chosen_projects($department, $stage, $grade, $field) as project on project.project_id = gate_condition.project_id
where picked($project, project.project_id) and picked($condition_state, gate_condition.condition_state)
order by gate_condition.condition_age desc, project.project_id asc
