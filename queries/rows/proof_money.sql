-- en: Money still to be spent on claims without documents
-- zh: 无佐证声明涉及的剩余经费
-- grain: one row per running project with claims that lack documents
-- needs: department, stage, grade, field, project
-- gives: value, project_id, project_name, lead_dept_id, budget_total, unspent, unproven_share,
--     source_id, source_row, source_column, column_name
select
    proof.proof_money as value,
    project.project_id,
    project.project_name,
    project.lead_dept_id,
    project.budget_total,
    project_state.unspent,
    proof.unproven_share,
    project.source_id,
    project.source_row,
    project.source_column,
    'budget_total' as column_name
from proof_project as proof
join chosen_projects($department, $stage, $grade, $field) as project
    on project.project_id = proof.project_id
join project_state on project_state.project_id = project.project_id
where proof.proof_money is not null and picked($project, project.project_id)
order by proof.proof_money desc, project.project_id asc
