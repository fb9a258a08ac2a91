-- en: Forecasts of sales
-- zh: 销售收入预测
-- grain: one row per project, day of the forecast, year and scenario
-- needs: project, year, scenario, made
-- gives: value, project_id, forecast_date, year, scenario, revenue, actual_revenue, independent,
--     source_id, source_row, source_column, column_name
with said as (
    select
        forecast.*,
        forecast_date = max(forecast_date) over (partition by project_id) as is_latest
    from forecast
    where forecast_date <= as_of()
)
select
    cast(revenue as double) as value,
    project_id,
    forecast_date,
    year,
    scenario,
    revenue,
    actual_revenue,
    independent,
    source_id,
    source_row,
    source_column,
    'revenue' as column_name
from said
where
    revenue is not null
    and picked($project, project_id)
    and picked($year, year)
    and picked($scenario, scenario)
    and picked($made, case when is_latest then 'latest' else 'earlier' end)
order by project_id asc, forecast_date desc, year asc, scenario asc
