-- Running projects that are at risk, told apart by whether their own report says so; `reason` is the
-- worst part. stake = money unspent, urgency = time elapsed, depth = size of the worst gap.
-- grain: one row per project at risk
with weighed as (
    select
        project_state.*,
        least(1, greatest(0, ratio(slip_days, 365.0))) as schedule_depth,
        least(1, abs(money_gap) * 2) as money_depth,
        1 - proven_share as proof_depth
    from project_state
    where is_running and not is_stale and (light = 'risk' or is_hidden)
)
select
    case when is_hidden then 'hidden_risk' else 'red_project' end as concern,
    project_id,
    dept_id,
    null as subject,
    case
        when light_computed <> 'risk' then 'assured'
        when light_schedule = 'risk' and schedule_depth >= coalesce(money_depth, 0) then 'schedule'
        when light_money = 'risk' and money_gap > 0 then 'fast'
        when light_money = 'risk' then 'slow'
        when light_milestones = 'risk' then 'milestones'
        else 'schedule'
    end as reason,
    'risk' as light,
    unspent as stake,
    time_share as urgency,
    greatest(
        coalesce(schedule_depth, 0), coalesce(money_depth, 0), coalesce(proof_depth, 0), 0.1
    ) as depth,
    slip_days as days,
    case when reason = 'milestones' then proven_share else money_gap end as share,
    milestones_late as cases
from weighed
