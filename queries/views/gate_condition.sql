-- Running projects whose latest review asked for more, and no review since then says that it was done.
-- Open until the time that the settings give for it is over, then lapsed.
-- grain: one row per running project whose latest review was no plain pass
with latest as (
    select
        *,
        row_number() over (partition by project_id order by decision_date desc, gate asc) as place
    from gate_decision
    where decision_date <= as_of()
)
select
    latest.project_id,
    latest.gate,
    latest.decision,
    latest.decision_date,
    latest.conditions,
    latest.decided_by,
    date_diff('day', latest.decision_date, as_of()) as condition_age,
    case when condition_age > setting_number('condition_days') then 'lapsed' else 'open' end
        as condition_state,
    latest.source_id,
    latest.source_row,
    latest.source_column
from latest
join project on project.project_id = latest.project_id
where latest.place = 1 and latest.decision in ('go_conditional', 'hold', 'recycle') and is_running(project.status)
