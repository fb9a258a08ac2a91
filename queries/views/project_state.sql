-- Where every project stands, by what the data says rather than by what is reported.
-- `light_computed` is the worst of three: delay against the first baseline, money against time, and
-- the share of due milestones that is done with evidence; a part without data has no light.
-- `light` is what pages show: nothing for projects that do not run, 'paused' for suspended ones, and
-- unknown (null) when the news is older than the review rhythm of the grade allows.
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
),
stood as (
    select
        project.project_id,
        project.lead_dept_id as dept_id,
        project.status = 'suspended' as is_paused,
        coalesce(is_running(project.status), false) as is_running,
        coalesce(project_baseline.plan_end, project.plan_end) as first_end,
        case
            when project.actual_end is not null then project.actual_end
            when project.forecast_end is not null or project.plan_end <> first_end
                or project.plan_end < as_of()
                then greatest(coalesce(project.forecast_end, project.plan_end), as_of())
        end as expected_end,
        date_diff('day', first_end, expected_end) as slip_days,
        coalesce(
            paid.paid, cast(project.spent_total as double), case when ledger.known then 0 end
        ) as paid_to_date,
        cast(project.budget_total as double) as budget,
        greatest(0, budget - paid_to_date) as money_left,
        ratio(paid_to_date, budget) as spent_share,
        least(1, greatest(0, ratio(
            date_diff('day', project.plan_start, as_of()) + 1.0,
            date_diff('day', project.plan_start, project.plan_end) + 1.0
        ))) as time_share,
        spent_share - time_share as money_gap,
        ratio(coalesce(milestones.proven, 0), milestones.due) as proven_share,
        coalesce(milestones.late, 0) as milestones_late,
        milestones.oldest as oldest_late_days,
        light_of(project.rag_reported) as light_reported,
        light_of(project.rag_assured) as light_assured,
        date_diff('day', project.as_of_date, as_of()) as news_days,
        review_days(project.supervision_grade) as rhythm_days
    from project
    cross join ledger
    left join project_baseline on project_baseline.project_id = project.project_id
    left join paid on paid.project_id = project.project_id
    left join milestones on milestones.project_id = project.project_id
),
lit as (
    select
        stood.*,
        banded(slip_days, setting_number('slip_watch_days'), setting_number('slip_risk_days'))
            as light_schedule,
        banded(abs(money_gap), setting_number('burn_gap_watch'), setting_number('burn_gap_risk'))
            as light_money,
        case
            when proven_share < setting_number('proven_risk') then 'risk'
            when proven_share < setting_number('proven_watch') then 'watch'
            when proven_share is not null then 'ok'
        end as light_milestones,
        coalesce(news_days > rhythm_days * setting_number('staleness_factor'), false) as is_stale
    from stood
),
computed as (
    select
        lit.*,
        case
            when is_running then worst_light([light_schedule, light_money, light_milestones])
        end as light_computed
    from lit
)
select
    computed.*,
    case
        when is_paused then 'paused'
        when not is_stale then light_computed
    end as light,
    is_running and coalesce(light_reported, '') = 'ok'
        and 'risk' in (coalesce(light_computed, ''), coalesce(light_assured, '')) as is_hidden
from computed
