-- A forecast held against what came, and against the first one for the same year.
-- `is_scored`: what came is known, and the forecast was not made after the year.
-- `is_early`: made before the year began, so that nothing of it was known yet.
-- grain: one row per project, day of the forecast and target year with a base scenario
with ranged as (
    select
        project_id,
        forecast_date,
        year,
        max(revenue) filter (where scenario = 'low') as revenue_low,
        max(revenue) filter (where scenario = 'high') as revenue_high
    from forecast_row
    group by project_id, forecast_date, year
)
select
    base.project_id,
    base.forecast_date,
    base.year,
    base.lead_years,
    ranged.revenue_low,
    base.revenue as revenue_base,
    ranged.revenue_high,
    base.actual_revenue,
    base.revenue - base.actual_revenue as forecast_error,
    base.actual_revenue between ranged.revenue_low and ranged.revenue_high as is_inside,
    base.revenue_first,
    base.is_latest,
    base.is_first,
    base.is_last and not base.is_first as is_revised,
    base.actual_revenue is not null and base.lead_years >= 0 as is_scored,
    base.lead_years >= 1 as is_early,
    base.source_id,
    base.source_row,
    base.source_column
from forecast_row as base
join ranged
    on ranged.project_id = base.project_id
    and ranged.forecast_date = base.forecast_date
    and ranged.year = base.year
where base.scenario = 'base' and base.revenue is not null
