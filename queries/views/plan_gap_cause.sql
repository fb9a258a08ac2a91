-- Why what is paid this year differs from what was planned up to today, account by account.
-- planned + the causes = paid, exactly. Paid beyond the plan is either beyond the year's budget or
-- ahead of time; a shortfall is first explained by money already promised, then by a stopped
-- project, a late project, a project that has paid nothing yet; what is left stays unexplained.
-- grain: one row per account with money in the fiscal year
with stand as (
    select
        burn_month.*,
        burn_month.year_planned_to_date
            - burn_month.planned * (1 - as_of_month.elapsed) as planned_to_today,
        burn_month.year_paid - burn_month.year_reversed as paid_gross,
        project.status in ('suspended', 'terminated') as is_stopped,
        date_diff('day', project.plan_end, project.forecast_end)
            >= setting_number('slip_watch_days') as is_late
    from burn_month
    join as_of_month on as_of_month.month = burn_month.month
    join any_ledger on any_ledger.known
    left join project on project.project_id = burn_month.project_id
    where
        burn_month.month = cast(date_trunc('month', as_of()) as date)
        and (burn_month.year_planned <> 0 or burn_month.year_paid <> 0)
),
split as (
    select
        stand.*,
        greatest(year_planned, planned_to_today) as ceiling,
        greatest(0, planned_to_today - paid_gross) as short,
        least(short, greatest(0, year_committed)) as promised,
        short - promised as rest
    from stand
)
select
    account,
    project_id,
    dept_id,
    stage,
    supervision_grade,
    tech_field,
    planned_to_today as planned,
    greatest(0, paid_gross - ceiling) as over_budget,
    greatest(0, least(paid_gross, ceiling) - planned_to_today) as ahead,
    -promised as promised,
    case when is_stopped then -rest else 0 end as stopped,
    case when is_late and not coalesce(is_stopped, false) then -rest else 0 end as late,
    case
        when paid_gross = 0 and not coalesce(is_stopped or is_late, false) then -rest else 0
    end as not_started,
    year_reversed as reversed,
    case
        when paid_gross <> 0 and not coalesce(is_stopped or is_late, false) then -rest else 0
    end as unexplained,
    year_paid as paid
from split
