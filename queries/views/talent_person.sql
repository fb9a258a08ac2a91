-- Everybody on the staff lists: still here on the date of the data, how long in post, came and left
-- within the last twelve months.
-- grain: one row per person
select
    person.*,
    coalesce(join_date <= as_of(), true) and coalesce(leave_date > as_of(), true) as is_here,
    case when join_date <= as_of()
        then ratio(date_diff('day', join_date, least(coalesce(leave_date, as_of()), as_of())), 365.25)
    end as years_in_post,
    coalesce(join_date <= as_of() and join_date > as_of() - interval 12 month, false) as came_lately,
    coalesce(leave_date <= as_of() and leave_date > as_of() - interval 12 month, false) as left_lately,
    cast(year(join_date) || '-Q' || quarter(join_date) as varchar) as join_quarter,
    case when leave_date <= as_of()
        then cast(year(leave_date) || '-Q' || quarter(leave_date) as varchar) end as leave_quarter
from person
