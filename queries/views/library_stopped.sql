-- Projects that were stopped, and whether early and well: little of the budget spent, decided by a review
-- or a meeting, and what was learned on record. Then the money that is free again is a credit.
-- grain: one row per stopped project
with decided as (
    select
        project_id,
        max(decision_date) as decided_on,
        arg_max(conditions, decision_date) as move_reason
    from (
        select project_id, decision_date, conditions from gate_decision where decision = 'kill'
        union all
        select project_id, meeting_date, item from decision where kind = 'stop' and project_id is not null
    )
    where decision_date <= as_of()
    group by project_id
),
kept as (
    select
        project_id,
        count(*) as outputs_kept
    from output
    where project_id is not null and coalesce(event_date <= as_of(), true)
    group by project_id
)
select
    project.project_id,
    coalesce(project.actual_end, decided.decided_on) as stopped_on,
    decided.decided_on,
    coalesce(decided.move_reason, project.narrative) as move_reason,
    project_state.budget,
    project_state.paid_to_date,
    project_state.unspent as money_released,
    ratio(project_state.paid_to_date, project_state.budget) as spent_at_stop,
    coalesce(kept.outputs_kept, 0) as outputs_kept,
    project.narrative as learning,
    coalesce(spent_at_stop <= setting_number('stop_early_share'), false) as is_early,
    decided.project_id is not null as is_decided,
    coalesce(kept.outputs_kept, 0) > 0 as is_learned,
    is_early and is_decided and is_learned as is_credit,
    project.source_id,
    project.source_row,
    project.source_column
from project
join project_state on project_state.project_id = project.project_id
left join decided on decided.project_id = project.project_id
left join kept on kept.project_id = project.project_id
where project.status = 'terminated'
