-- The latest forecasts for this year and the years to come, also weighted by the chance to get there.
-- grain: one row per project, year and scenario; the base scenario once more, as 'weighted'
with ahead as (
    select forecast_row.*, forecast_project.evidence_level, forecast_project.forecast_stage,
        forecast_project.is_independent, forecast_project.stage_chance
    from forecast_row
    join forecast_project on forecast_project.project_id = forecast_row.project_id
    where forecast_row.is_latest and forecast_row.year >= year(as_of())
)
select ahead.* exclude (stage_chance, independent), scenario as amount, revenue as value
from ahead
union all by name
select ahead.* exclude (stage_chance, independent), 'weighted' as amount, revenue * stage_chance as value
from ahead
where scenario = 'base'
