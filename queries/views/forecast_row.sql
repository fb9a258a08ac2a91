-- Forecasts made up to the date of the data, each with what came of the year and with its place among all
-- that were made. Sales of a year are known once the year is over and somebody has filled them in.
-- `lead_years`: calendar years from the day of the forecast to its target year.
-- `is_actual`: the row that the actual sales of the year were taken from.
-- grain: one row per project, day of the forecast, target year and scenario
with said as (
    select
        project_id,
        forecast_date,
        year,
        scenario,
        cast(revenue as double) as revenue,
        case when year < year(as_of()) then cast(actual_revenue as double) end as filled_in,
        independent,
        source_id,
        source_row,
        source_column
    from forecast
    where forecast_date <= as_of()
),
placed as (
    select
        said.*,
        max(forecast_date) over of_project as latest_date,
        min(forecast_date) over of_year as first_date,
        max(forecast_date) over of_year as last_date,
        row_number() over (
            partition by project_id, year, filled_in is null
            order by forecast_date desc, scenario asc
        ) as place
    from said
    window
        of_project as (partition by project_id),
        of_year as (partition by project_id, year)
)
select
    project_id,
    forecast_date,
    year,
    scenario,
    revenue,
    independent,
    year - year(forecast_date) as lead_years,
    forecast_date = latest_date as is_latest,
    forecast_date = first_date as is_first,
    forecast_date = last_date as is_last,
    filled_in is not null and place = 1 as is_actual,
    max(filled_in) filter (where place = 1) over of_year as actual_revenue,
    max(revenue) filter (where forecast_date = first_date and scenario = 'base') over of_year
        as revenue_first,
    source_id,
    source_row,
    source_column
from placed
window of_year as (partition by project_id, year)
