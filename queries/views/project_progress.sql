-- How far every project has come: delay against the first baseline, money against time, milestones
-- done with evidence, age of the news. What the data does not say is unknown (null).
-- `paid_to_date` is the ledger's; the project list's own sum stands in where the ledger has none.
-- grain: one row per project
with paid as (
    select project_id, sum(paid) as paid
    from burn_ledger
    where month <= as_of()
    group by project_id
),
ledger as (
    select count(*) > 0 as known from burn_ledger
),
milestones as (
    select
        project_id,
        sum(weight) filter (where is_due) as due,
        sum(weight) filter (where is_due and is_proven) as proven,
        count(*) filter (where is_late) as late,
        max(days_late) as oldest
    from milestone_state
    group by project_id
)
select
    project.project_id,
    project.lead_dept_id as dept_id,
    coalesce(is_running(project.status), false) as is_running,
    project.status = 'suspended' as is_paused,
    coalesce(project_baseline.plan_end, project.plan_end) as first_end,
    case
        when project.actual_end is not null then project.actual_end
        when project.forecast_end is not null or project.plan_end <> first_end
            or project.plan_end < as_of()
            then greatest(coalesce(project.forecast_end, project.plan_end), as_of())
    end as expected_end,
    date_diff('day', first_end, expected_end) as slip_days,
    cast(project.budget_total as double) as budget,
    coalesce(
        paid.paid, cast(project.spent_total as double), case when ledger.known then 0 end
    ) as paid_to_date,
    case when budget >= paid_to_date then budget - paid_to_date when budget < paid_to_date then 0 end
        as unspent,
    ratio(paid_to_date, budget) as spent_share,
    ratio(
        date_diff('day', project.plan_start, as_of()) + 1.0,
        date_diff('day', project.plan_start, project.plan_end) + 1.0
    ) as time_gone,
    case when time_gone is not null then least(1, greatest(0, time_gone)) end as time_share,
    spent_share - time_share as money_gap,
    ratio(coalesce(milestones.proven, 0), milestones.due) as proven_share,
    coalesce(milestones.late, 0) as milestones_late,
    milestones.oldest as oldest_late_days,
    date_diff('day', project.as_of_date, as_of()) as news_days,
    coalesce(
        news_days > review_days(project.supervision_grade) * setting_number('staleness_factor'), false
    ) as is_stale
from project
cross join ledger
left join project_baseline on project_baseline.project_id = project.project_id
left join paid on paid.project_id = project.project_id
left join milestones on milestones.project_id = project.project_id
