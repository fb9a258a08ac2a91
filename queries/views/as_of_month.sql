-- The calendar as seen from the day of the data. `elapsed` is the share of the month that is over.
-- settings: fiscal_year_start
-- grain: one row per month
with today as (
    select fiscal_year
    from month
    where month.month = cast(date_trunc('month', as_of()) as date)
)
select
    month.month,
    month.fiscal_year,
    month.fiscal_month,
    strftime(month.month, '%Y-%m') as period,
    day(last_day(month.month)) as days,
    month.fiscal_year = today.fiscal_year as this_year,
    month.month <= as_of() as begun,
    last_day(month.month) <= as_of() as complete,
    least(1, greatest(0, ratio(
        date_diff('day', month.month, as_of()) + 1.0, day(last_day(month.month))
    ))) as elapsed
from month
cross join today
