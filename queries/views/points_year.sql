-- The latest year with points that is not after the data's date.
-- grain: one row
select
    coalesce(max(case when year <= fiscal_year_of(as_of()) then year end), max(year)) as latest
from points_quarter
