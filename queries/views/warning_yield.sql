-- Values that do not survive the scaling: latest value at the larger scale ÷ latest laboratory value,
-- turned round where lower is better; the worst indicator of the project. stake = the whole budget.
-- grain: one row per project
with measured as (
    select
        project_id,
        indicator,
        better,
        arg_max(value, measured_on) filter (where scale_level = 'lab') as lab,
        arg_max(value, measured_on) filter (where scale_level = 'pilot') as pilot,
        arg_max(value, measured_on) filter (where scale_level = 'industrial') as industrial
    from indicator
    group by project_id, indicator, better
),
kept as (
    select
        measured.*,
        coalesce(industrial, pilot) as larger,
        case
            when better = 'lower' then ratio(lab, larger)
            when better = 'higher' then ratio(larger, lab)
        end as retention,
        case when industrial is null then 'pilot' else 'industrial' end as reached
    from measured
    where lab > 0 and coalesce(industrial, pilot) > 0
),
worst as (
    select
        project_id,
        min(retention) as retention,
        arg_min(indicator, retention) as indicator,
        arg_min(reached, retention) as reached,
        count(*) filter (where retention < setting_number('retention_watch')) as cases
    from kept
    group by project_id
)
select
    'yield_lost' as concern,
    project_state.project_id,
    project_state.dept_id,
    worst.indicator as subject,
    worst.reached as reason,
    case when worst.retention < setting_number('retention_risk') then 'risk' else 'watch' end as light,
    project_state.budget as stake,
    1 as urgency,
    1 - worst.retention as depth,
    null as days,
    worst.retention as share,
    worst.cases
from worst
join project_state on project_state.project_id = worst.project_id
where project_state.is_running and worst.retention < setting_number('retention_watch')
