-- en: Projects with sales forecast for this year or later
-- zh: 对本年及以后年度有预测的项目
-- grain: one row per project
-- needs: department, stage, grade, field, evidence, standing
-- gives: value, project_id, project_name, forecast_date, forecast_stage, evidence_level,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    forecast_project.project_id,
    project.project_name,
    forecast_project.forecast_date,
    forecast_project.forecast_stage,
    forecast_project.evidence_level,
    project.source_id,
    project.source_row,
    project.source_column,
    'evidence_level' as column_name
from forecast_project
join chosen_projects($department, $stage, $grade, $field) as project
    on project.project_id = forecast_project.project_id
where
    forecast_project.project_id in (select project_id from forecast_ahead where amount = 'base')
    and picked($evidence, forecast_project.evidence_level)
    and picked($standing, forecast_project.forecast_stage)
order by forecast_project.project_id asc
