-- en: Where is verification worth most?
-- zh: 下一步应先核实哪些项目？
-- grain: one row per running project with claims that lack documents, the most money still to be spent on them first
-- needs: department, stage, grade, field
-- gives: rank, project_id, project_name, dept_id, department, claims_unproven, unproven_share, proof_money, evidence_level,
--     breakthroughs_unproven, levels_unproven, outputs_unproven, awards_unproven, benefit_unproven, forecast_unproven
-- mark: project = project_id
-- rows: claims_unproven = claim_list(measure: count, level: none|self_reported), proof_money = proof_money,
--     breakthroughs_unproven = claim_list(measure: count, kind: breakthrough, level: none|self_reported),
--     levels_unproven = claim_list(measure: count, kind: readiness, level: none|self_reported),
--     outputs_unproven = claim_list(measure: count, kind: output, level: none|self_reported),
--     awards_unproven = claim_list(measure: count, kind: points, level: none|self_reported),
--     benefit_unproven = claim_list(kind: benefit, level: none|self_reported),
--     forecast_unproven = claim_list(kind: forecast, level: none|self_reported)
select
    row_number() over (order by proof.proof_money desc nulls last, project.project_id asc) as rank,
    project.project_id,
    project.project_name,
    project.lead_dept_id as dept_id,
    coalesce(department_label.department, project.lead_dept_id) as department,
    proof.claims_unproven,
    proof.unproven_share,
    proof.proof_money,
    coalesce(project.evidence_level, 'none') as evidence_level,
    proof.breakthroughs_unproven,
    proof.levels_unproven,
    proof.outputs_unproven,
    proof.awards_unproven,
    proof.benefit_unproven,
    proof.forecast_unproven
from proof_project as proof
join chosen_projects($department, $stage, $grade, $field) as project
    on project.project_id = proof.project_id
left join department_label on department_label.dept_id = project.lead_dept_id
order by rank asc
