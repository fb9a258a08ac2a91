-- en: Record of each project's forecasts
-- zh: 各项目预测兑现情况
-- grain: one row per project whose forecasts can be held against sales
-- needs: department, stage, grade, field, project, hockey
-- gives: value, project_id, project_name, promised, revenue_came, came_share, peak_revenue, revision_drift, editions,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    project.project_id,
    project.project_name,
    forecast_record.promised,
    forecast_record.came as revenue_came,
    forecast_record.came_share,
    forecast_record.peak as peak_revenue,
    forecast_record.revision_drift,
    forecast_record.editions,
    forecast_row.source_id,
    forecast_row.source_row,
    forecast_row.source_column,
    'revenue' as column_name
from forecast_record
join forecast_project on forecast_project.project_id = forecast_record.project_id
join chosen_projects($department, $stage, $grade, $field) as project
    on project.project_id = forecast_record.project_id
join forecast_row
    on forecast_row.project_id = forecast_record.project_id
    and forecast_row.is_latest
    and forecast_row.scenario = 'base'
    and forecast_row.revenue = forecast_record.peak
where
    picked($project, project.project_id)
    and picked($hockey, case when forecast_record.is_hockey then 'yes' else 'no' end)
qualify row_number() over (partition by project.project_id order by forecast_row.year asc) = 1
order by forecast_record.peak desc, project.project_id asc
