-- Forecasts that rise although what they said about past years did not come true.
-- stake = the peak of the latest forecast, depth = the part of the promise that did not come.
-- grain: one row per project
select
    'forecast_raised' as concern,
    forecast_record.project_id,
    project_state.dept_id,
    null as subject,
    null as reason,
    'watch' as light,
    forecast_record.peak as stake,
    1 as urgency,
    1 - coalesce(forecast_record.came_share, 0) as depth,
    null as days,
    forecast_record.came_share as share,
    forecast_record.editions as cases
from forecast_record
join project_state on project_state.project_id = forecast_record.project_id
where project_state.is_running and forecast_record.is_hockey
