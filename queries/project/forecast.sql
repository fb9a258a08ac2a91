-- en: What sales are forecast, and did it hold?
-- zh: 预测多少销售收入，首次预测兑现了多少？
-- grain: one row per project and target year; the latest forecast of all, the first one of the year
-- needs: project
-- gives: project_id, year, revenue_low, revenue_base, revenue_high, revenue_first, actual_revenue, forecast_date,
--     first_forecast_date
-- mark: project = project_id, year
-- rows: revenue_low = forecast_list(scenario: low, made: latest), revenue_base = forecast_list(scenario: base, made: latest),
--     revenue_high = forecast_list(scenario: high, made: latest)
with said as (
    select
        project_id,
        year,
        scenario,
        cast(revenue as double) as revenue,
        cast(actual_revenue as double) as actual_revenue,
        forecast_date,
        forecast_date = max(forecast_date) over (partition by project_id) as is_latest,
        forecast_date = min(forecast_date) over (partition by project_id, year) as is_first
    from forecast
    where forecast_date <= as_of() and picked($project, project_id)
)
select
    project_id,
    year,
    max(revenue) filter (where is_latest and scenario = 'low') as revenue_low,
    max(revenue) filter (where is_latest and scenario = 'base') as revenue_base,
    max(revenue) filter (where is_latest and scenario = 'high') as revenue_high,
    max(revenue) filter (where is_first and not is_latest and scenario = 'base') as revenue_first,
    arg_max(actual_revenue, forecast_date) filter (where actual_revenue is not null) as actual_revenue,
    max(forecast_date) filter (where is_latest) as forecast_date,
    min(forecast_date) as first_forecast_date
from said
group by project_id, year
order by project_id asc, year asc
