-- en: Reviews
-- zh: 评审记录
-- grain: one row per gate decision
-- needs: department, stage, grade, field, project, gate, decision
-- gives: value, project_id, project_name, gate, decision_date, decision, from_stage, to_stage,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    project.project_id,
    project.project_name,
    gate_decision.gate,
    gate_decision.decision_date,
    gate_decision.decision,
    gate_decision.from_stage,
    gate_decision.to_stage,
    gate_decision.source_id,
    gate_decision.source_row,
    gate_decision.source_column,
    'decision' as column_name
from gate_decision
join chosen_projects($department, $stage, $grade, $field) as project on project.project_id = gate_decision.project_id
where
    gate_decision.decision_date <= as_of()
    and picked($project, gate_decision.project_id)
    and picked($gate, gate_decision.gate)
    and picked($decision, gate_decision.decision)
order by gate_decision.decision_date desc, project.project_id asc
