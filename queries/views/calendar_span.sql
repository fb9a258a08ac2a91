-- Spans of time by name, month by month, with the share of the month that falls into the span.
-- grain: one row per span and month
select 'year' as span, month, period, 1.0 as share
from as_of_month
where this_year
union all
select 'year_to_date' as span, month, period, elapsed as share
from as_of_month
where this_year and begun
union all
select 'to_date' as span, month, period, elapsed as share
from as_of_month
where begun
union all
select 'last_12' as span, month, period, 1.0 as share
from as_of_month
where begun and month > as_of() - interval 12 month
union all
select 'last_year' as span, as_of_month.month, as_of_month.period, 1.0 as share
from as_of_month
join as_of_year on as_of_year.last_full_year = as_of_month.fiscal_year
union all
select 'last_year_last_quarter' as span, as_of_month.month, as_of_month.period, 1.0 as share
from as_of_month
join as_of_year on as_of_year.last_full_year = as_of_month.fiscal_year
where as_of_month.fiscal_month >= 10
union all
select 'last_year_last_month' as span, as_of_month.month, as_of_month.period, 1.0 as share
from as_of_month
join as_of_year on as_of_year.last_full_year = as_of_month.fiscal_year
where as_of_month.fiscal_month = 12
