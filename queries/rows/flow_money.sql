-- en: Budgets of the projects that passed
-- zh: 流转项目的预算
-- grain: one row per project and passage with a known budget
-- needs: department, grade, field, from_stage, flow_to, flow_year, stage
-- gives: value, project_id, project_name, from_stage, flow_to, passed_on,
--     source_id, source_row, source_column, column_name
select
    project.budget_total as value,
    project.project_id,
    project.project_name,
    stage_flow.from_stage,
    stage_flow.flow_to,
    stage_flow.passed_on,
    project.source_id,
    project.source_row,
    project.source_column,
    'budget_total' as column_name
from stage_flow
join chosen_projects($department, [], $grade, $field) as project on project.project_id = stage_flow.project_id
where
    project.budget_total is not null
    and picked($from_stage, stage_flow.from_stage)
    and picked($stage, stage_flow.from_stage)
    and picked($flow_to, stage_flow.flow_to)
    and picked($flow_year, stage_flow.flow_year)
order by project.budget_total desc, project.project_id asc
