-- Projects with milestones past their first baseline, those at risk as a whole left to warning_project.
-- stake = money unspent, urgency = time elapsed, depth = age of the oldest one.
-- grain: one row per project with late milestones
select
    'milestone_late' as concern,
    project_id,
    dept_id,
    null as subject,
    null as reason,
    case when oldest_late_days >= setting_number('slip_risk_days') then 'risk' else 'watch' end as light,
    unspent as stake,
    time_share as urgency,
    least(1, ratio(oldest_late_days, 365.0)) as depth,
    oldest_late_days as days,
    null as share,
    milestones_late as cases
from project_state
where is_running and milestones_late > 0 and coalesce(light, '') <> 'risk' and not is_hidden
