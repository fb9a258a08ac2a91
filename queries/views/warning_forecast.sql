-- Forecasts that rise although what they said about past years did not come true.
-- stake = the peak of the latest forecast, depth = the part of the promise that did not come.
-- grain: one row per project
with said as (
    select
        project_id,
        year,
        cast(revenue as double) as revenue,
        cast(actual_revenue as double) as actual_revenue,
        forecast_date,
        forecast_date = min(forecast_date) over (partition by project_id, year) as is_first,
        forecast_date = max(forecast_date) over (partition by project_id) as is_latest
    from forecast
    where scenario = 'base'
),
record as (
    select
        project_id,
        sum(revenue) filter (where is_first and actual_revenue is not null and year < year(as_of()))
            as promised,
        sum(actual_revenue) filter (where is_first and year < year(as_of())) as came,
        max(revenue) filter (where is_latest) as peak,
        count(distinct forecast_date) as cases
    from said
    group by project_id
)
select
    'forecast_raised' as concern,
    record.project_id,
    project_state.dept_id,
    null as subject,
    null as reason,
    'watch' as light,
    record.peak as stake,
    1 as urgency,
    1 - coalesce(ratio(record.came, record.promised), 0) as depth,
    null as days,
    ratio(record.came, record.promised) as share,
    record.cases
from record
join project_state on project_state.project_id = record.project_id
where
    project_state.is_running
    and record.promised > 0
    and record.came * setting_number('forecast_drift') <= record.promised
    and record.peak >= record.promised * setting_number('forecast_drift')
