-- The fiscal year of the day of the data, how much of it is over, and the last one that is complete.
-- grain: one row
select
    max(fiscal_year) as fiscal_year,
    max(fiscal_year) - case when bool_and(complete) then 0 else 1 end as last_full_year,
    ratio(sum(elapsed * days), sum(days)) as elapsed_share
from as_of_month
where this_year
