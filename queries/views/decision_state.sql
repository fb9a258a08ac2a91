-- The uploaded decisions of meetings and what became of them: done and dropped by what the list says,
-- late by what it says or once the day is past, else open.
-- grain: one row per decision of a meeting held by the day of the data
select
    decision.*,
    case
        when state in ('done', 'dropped') then state
        when state = 'late' or due_date < as_of() then 'late'
        else 'open'
    end as follow_up,
    case when follow_up = 'late' and due_date < as_of() then date_diff('day', due_date, as_of()) end as days_late
from decision
where meeting_date <= as_of()
