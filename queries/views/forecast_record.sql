-- Did the forecasts of a project hold, and where do they go?
-- `promised`: first forecasts for the years that are over, `came`: what was sold in them.
-- `revision_drift`: latest forecasts ÷ first ones, for the years that were forecast more than once.
-- `is_hockey`: little of what was promised came, and yet the forecasts rise.
-- grain: one row per project
with said as (
    select
        project_id,
        sum(revenue_base) filter (where is_first and actual_revenue is not null) as promised,
        sum(actual_revenue) filter (where is_first) as came,
        max(revenue_base) filter (where is_latest) as peak,
        count(distinct forecast_date) as editions,
        ratio(
            sum(revenue_base) filter (where is_revised), sum(revenue_first) filter (where is_revised)
        ) as revision_drift
    from forecast_pair
    group by project_id
)
select
    said.*,
    ratio(came, promised) as came_share,
    coalesce(
        promised > 0
        and came * setting_number('forecast_drift') <= promised
        and peak >= promised * setting_number('forecast_drift'),
        false
    ) as is_hockey
from said
