-- en: Passages between stages
-- zh: 阶段流转记录
-- grain: one row per project and passage into, between or out of the stages
-- needs: department, grade, field, from_stage, flow_to, flow_year, span, forward, recent, leaving, stage
-- gives: value, project_id, project_name, from_stage, flow_to, passed_on,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    project.project_id,
    project.project_name,
    stage_flow.from_stage,
    stage_flow.flow_to,
    stage_flow.passed_on,
    stage_flow.source_id,
    stage_flow.source_row,
    stage_flow.source_column,
    stage_flow.column_name
from stage_flow
join chosen_projects($department, [], $grade, $field) as project on project.project_id = stage_flow.project_id
where
    picked($from_stage, stage_flow.from_stage)
    and picked($stage, stage_flow.from_stage)
    and picked($flow_to, stage_flow.flow_to)
    and picked($flow_year, stage_flow.flow_year)
    and picked($span, stage_flow.span)
    and picked($forward, case when stage_flow.is_forward then 'yes' else 'no' end)
    and picked($recent, case when stage_flow.passed_on > as_of() - interval 1 year then 'yes' else 'no' end)
    and picked($leaving, case when stage_flow.from_stage <> 'idea' then 'yes' else 'no' end)
order by stage_flow.passed_on desc, project.project_id asc
