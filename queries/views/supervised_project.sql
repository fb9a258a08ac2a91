-- Every running project under supervision: when somebody outside its team last looked, what the three
-- opinions say, whether its variance is explained, and how much an exception it is.
-- A review is on record with a gate decision, a decision of a meeting, or the first list that carries
-- the present independent rating; a rating that is only carried on proves no new look.
-- `exception_score` is gap × money × days: the larger of money off its time and due milestones
-- unproven, the money unspent, the longest of delay, oldest late milestone and review overdue.
-- grain: one row per running project
with look as (
    select project_id, gate as review_kind, decision_date as reviewed
    from gate_decision
    where decision_date <= as_of()
    union all
    select project_id, 'meeting', meeting_date
    from decision
    where project_id is not null and meeting_date <= as_of()
    union all
    select project_id, 'rating', assured_since
    from light_since
    where assured_since is not null
),
last_look as (
    select project_id, max(reviewed) as reviewed, arg_max(review_kind, reviewed) as review_kind
    from look
    group by project_id
),
told_before as (
    select project.project_id, history.narrative
    from project
    join project_history as history
        on history.project_id = project.project_id and history.as_of_date < project.as_of_date
    qualify row_number() over (
        partition by project.project_id order by history.as_of_date desc, history.version desc
    ) = 1
),
asked as (
    select project_id, count(*) as findings_open, count(*) filter (where is_overdue) as findings_overdue
    from open_finding
    where project_id is not null
    group by project_id
),
judged as (
    select
        project_state.*,
        project.project_name,
        project.stage,
        project.supervision_grade,
        project.tech_field,
        project.as_of_date,
        project.narrative,
        light_since.reported_since,
        light_since.assured_since,
        review_days(project.supervision_grade) as rhythm_days,
        last_look.reviewed,
        last_look.review_kind,
        date_diff('day', coalesce(last_look.reviewed, project.plan_start), as_of()) as days_unseen,
        case when days_unseen > rhythm_days then days_unseen - rhythm_days end as review_overdue,
        ratio(cast(project.fy_forecast - project.fy_budget as double), project.fy_budget)
            as year_variance,
        ratio(cast(slip_days as double), date_diff('day', project.plan_start, first_end) + 1)
            as time_variance,
        greatest(abs(year_variance), abs(time_variance)) > setting_number('narrative_variance')
            as needs_words,
        case
            when needs_words is not true then null
            when trim(coalesce(project.narrative, '')) = '' then 'missing'
            when project.narrative = told_before.narrative then 'repeated'
            else 'given'
        end as narrative_state,
        coalesce(asked.findings_open, 0) as findings_open,
        coalesce(asked.findings_overdue, 0) as findings_overdue,
        project.source_id,
        project.source_row,
        project.source_column
    from project_state
    join project on project.project_id = project_state.project_id
    join light_since on light_since.project_id = project.project_id
    left join last_look on last_look.project_id = project.project_id
    left join told_before on told_before.project_id = project.project_id
    left join asked on asked.project_id = project.project_id
    where project_state.is_running
),
weighed as (
    select
        judged.*,
        list_filter(
            list_transform(
                [light_reported, light_assured, light_computed],
                lambda opinion: list_position(['ok', 'watch', 'risk'], opinion)
            ),
            lambda level: level > 0
        ) as levels,
        greatest(abs(money_gap), 1 - proven_share) as exception_gap,
        case when 1 - proven_share >= coalesce(abs(money_gap), 0) then 'proof' else 'money' end
            as gap_kind,
        greatest(slip_days, oldest_late_days, review_overdue, 0) as exception_days,
        case exception_days
            when 0 then null when slip_days then 'slip'
            when oldest_late_days then 'milestone' else 'review'
        end as days_kind
    from judged
)
select
    weighed.* exclude (levels),
    case when len(levels) > 1 then list_max(levels) - list_min(levels) end as opinion_gap,
    coalesce(exception_gap * unspent * exception_days, 0) as exception_score,
    coalesce(light_computed = 'risk', false)
        or coalesce(light_assured = 'risk', false)
        or coalesce(light_reported = 'risk', false)
        or is_hidden
        or review_overdue is not null
        or milestones_late > 0
        or coalesce(narrative_state = 'missing', false)
        or findings_overdue > 0 as is_exception
from weighed
