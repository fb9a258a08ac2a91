-- Each milestone against its first baseline. Done counts when evidence is named; what should be done
-- and is not is late; cancelled ones are left out. `weight` is 1 where a project's weights have gaps.
-- grain: one row per milestone that was not cancelled
with weighed as (
    select
        milestone.*,
        case
            when count(weight_pct) over of_project = count(*) over of_project then weight_pct
            else 1
        end as weight,
        status = 'done' or (status is null and actual_date is not null) as is_done
    from milestone
    where coalesce(status, '') <> 'cancelled'
    window of_project as (partition by project_id)
),
judged as (
    select
        weighed.*,
        is_done and trim(coalesce(evidence_ref, '')) <> '' as is_proven,
        baseline_date <= as_of() as is_due,
        not coalesce(is_done, false) and baseline_date < as_of() as is_late,
        case when is_late then date_diff('day', baseline_date, as_of()) end as days_late
    from weighed
)
select
    project_id,
    milestone_no,
    milestone_name,
    kind,
    baseline_date,
    current_date_plan,
    actual_date,
    weight,
    coalesce(is_done, false) as is_done,
    coalesce(is_proven, false) as is_proven,
    coalesce(is_due, false) as is_due,
    coalesce(is_late, false) as is_late,
    days_late,
    case
        when days_late >= setting_number('slip_risk_days') then 'risk'
        when is_late or (is_done and not is_proven) then 'watch'
        when not is_done and date_diff('day', baseline_date, current_date_plan)
            >= setting_number('slip_watch_days') then 'watch'
        when baseline_date is not null then 'ok'
    end as light,
    evidence_ref,
    source_id,
    source_row,
    source_column
from judged
