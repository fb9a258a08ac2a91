-- en: Reviews passed
-- zh: 通过的评审
-- grain: one row per gate decision to go
-- needs: department, stage, grade, field, project, gate, span
-- gives: value, project_id, project_name, gate, decision_date, decision, from_stage, to_stage,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    gate_passed.project_id,
    project.project_name,
    gate_passed.gate,
    gate_passed.decision_date,
    gate_passed.decision,
    gate_passed.from_stage,
    gate_passed.to_stage,
    gate_passed.source_id,
    gate_passed.source_row,
    gate_passed.source_column,
    'decision' as column_name
from gate_passed
join chosen_projects($department, $stage, $grade, $field) as project
    on project.project_id = gate_passed.project_id
where
    picked($project, gate_passed.project_id)
    and picked($gate, gate_passed.gate)
    and picked($span, gate_passed.span)
order by gate_passed.decision_date desc, gate_passed.project_id asc
