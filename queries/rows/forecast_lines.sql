-- en: Forecasts and sales by year
-- zh: 分年度预测与实际销售
-- grain: one row per project, year and amount
-- needs: department, stage, grade, field, project, year, amount, evidence, standing, maker
-- gives: value, project_id, project_name, forecast_date, year, scenario, evidence_level, forecast_stage,
--     source_id, source_row, source_column, column_name
select
    forecast_amount.value,
    forecast_amount.project_id,
    project.project_name,
    forecast_amount.forecast_date,
    forecast_amount.year,
    forecast_amount.scenario,
    forecast_amount.evidence_level,
    forecast_amount.forecast_stage,
    forecast_amount.source_id,
    forecast_amount.source_row,
    forecast_amount.source_column,
    forecast_amount.column_name
from forecast_amount
join chosen_projects($department, $stage, $grade, $field) as project
    on project.project_id = forecast_amount.project_id
where
    forecast_amount.value is not null
    and picked($project, forecast_amount.project_id)
    and picked($year, forecast_amount.year)
    and picked($amount, forecast_amount.amount)
    and picked($evidence, forecast_amount.evidence_level)
    and picked($standing, forecast_amount.forecast_stage)
    and picked($maker, case when forecast_amount.is_independent then 'outside' else 'owner' end)
order by forecast_amount.value desc, forecast_amount.project_id asc, forecast_amount.year asc
