-- What asks a meeting for a decision: projects at risk, gates ahead, conditions of a review that were
-- not met in time, projects to stop, decisions that were not carried out, overdue reviews.
-- A project is one to stop where it is expected to bring less than it still costs and is either at risk
-- or answers to no policy and no need.
-- Of several of a kind the most pressing one stands for all; `cases` counts them.
-- grain: one row per project (or decision without one) and kind of concern
with need as (
    select
        concern, project_id, cast(null as varchar) as decision_id, subject, reason, days, share, cases,
        days as pressing, cast(null as double) as expected_loss
    from warning_project
    union all by name
    select
        concern, project_id, subject, days, 1 as cases, -days as pressing
    from warning_gate
    union all by name
    select
        'condition_lapsed' as concern, project_id, conditions as subject, gate as reason,
        condition_age as days, 1 as cases, condition_age as pressing
    from gate_condition
    where condition_state = 'lapsed'
    union all by name
    select
        'stop_candidate' as concern,
        project_state.project_id,
        case when coalesce(project_state.light, '') = 'risk' then 'risk' else 'orphan' end as reason,
        1 as cases,
        -project_value.expected_value as expected_loss
    from project_state
    join project_value on project_value.project_id = project_state.project_id
    join project on project.project_id = project_state.project_id
    where
        project_state.is_running
        and project_value.expected_value < 0
        and (reason = 'risk' or (project.policy_ref is null and project.market_ref is null))
    union all by name
    select
        'decision_late' as concern, project_id, decision_id, item as subject,
        date_diff('day', due_date, as_of()) as days, 1 as cases, days as pressing
    from decision_state
    where follow_up = 'late'
    union all by name
    select
        'review_due' as concern, project_id, supervision_grade as subject, review_overdue as days,
        1 as cases, review_overdue as pressing
    from supervised_project
    where review_overdue is not null
),
pressed as (
    select
        need.*,
        coalesce(need.project_id, need.decision_id) as matter,
        case when concern in ('red_project', 'hidden_risk') then max(need.cases) over of_kind
            else sum(need.cases) over of_kind end as all_cases,
        row_number() over (
            of_kind order by need.pressing desc nulls last, need.decision_id asc, need.subject asc
        ) as place
    from need
    window of_kind as (partition by coalesce(need.project_id, need.decision_id), need.concern)
)
select
    pressed.concern,
    pressed.matter,
    pressed.project_id,
    pressed.decision_id,
    project_state.dept_id,
    pressed.subject,
    pressed.reason,
    case when pressed.concern in ('red_project', 'hidden_risk') then 'risk' else 'watch' end as light,
    project_state.unspent as stake,
    cast(pressed.days as bigint) as days,
    pressed.share,
    cast(pressed.all_cases as bigint) as cases,
    pressed.expected_loss
from pressed
left join project_state on project_state.project_id = pressed.project_id
where pressed.place = 1
