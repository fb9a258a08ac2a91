-- Projects whose money ends before the work does.
-- stake = what lacks at the present pace (or is already overspent), urgency = how soon.
-- grain: one row per project
select
    'runway_short' as concern,
    project_id,
    dept_id,
    null as subject,
    case runway_state when 'used_up' then 'spent' else runway_state end as reason,
    state as light,
    case
        when money_left < 0 then -money_left
        else burn * (months_to_end - coalesce(runway, 0))
    end as stake,
    1 - coalesce(ratio(runway, setting_number('runway_watch_months') + 1), 0) as urgency,
    1 - coalesce(ratio(runway, months_to_end), 0) as depth,
    null as days,
    runway as share,
    cast(round(months_to_end) as bigint) as cases
from runway_now
where state in ('watch', 'risk') and runway_state in ('short', 'overspent', 'used_up')
