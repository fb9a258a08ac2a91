-- Gates that come due within the time the settings give.
-- stake = money unspent; depth = how bad the light of the project is.
-- grain: one row per gate
with gate as (
    select
        milestone_state.*,
        date_diff('day', as_of(), coalesce(current_date_plan, baseline_date)) as days_left
    from milestone_state
    where kind = 'gate' and not is_done
)
select
    'gate_due' as concern,
    gate.project_id,
    project_state.dept_id,
    gate.milestone_name as subject,
    null as reason,
    'watch' as light,
    project_state.unspent as stake,
    1 - ratio(gate.days_left, setting_number('decision_ahead_days') + 1) as urgency,
    case project_state.light when 'risk' then 1 when 'watch' then 0.6 else 0.3 end as depth,
    gate.days_left as days,
    null as share,
    1 as cases
from gate
join project_state on project_state.project_id = gate.project_id
where
    project_state.is_running
    and gate.days_left between 0 and setting_number('decision_ahead_days')
