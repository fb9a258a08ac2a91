-- How long the money of a running project lasts at the pace of its last complete months.
-- `runway` is null where nothing is left or nothing is being paid; months_to_end is 0 when overdue.
-- grain: one row per running project with an approved budget
with pace as (
    select
        burn_month.account,
        ratio(sum(burn_month.paid), setting_number('burn_months')) as burn
    from burn_month
    join as_of_month on as_of_month.month = burn_month.month
    where
        as_of_month.complete
        and date_diff('month', as_of_month.month, as_of() + 1) <= setting_number('burn_months')
    group by burn_month.account
),
stand as (
    select account, paid_to_date, committed_to_date
    from burn_month
    where month = cast(date_trunc('month', as_of()) as date)
),
money as (
    select
        burn_account.*,
        project.project_name,
        coalesce(project.forecast_end, project.plan_end) as ends,
        ratio(greatest(0, date_diff('day', as_of(), ends)), 30.4375) as months_to_end,
        coalesce(stand.paid_to_date, 0) as paid_to_date,
        coalesce(stand.committed_to_date, 0) as committed_to_date,
        burn_account.bac - coalesce(stand.paid_to_date, 0)
            - coalesce(stand.committed_to_date, 0) as money_left,
        coalesce(pace.burn, 0) as burn,
        case when burn > 0 and money_left > 0 then ratio(money_left, burn) end as runway
    from burn_account
    join project on project.project_id = burn_account.project_id
    join any_ledger on any_ledger.known
    left join stand on stand.account = burn_account.account
    left join pace on pace.account = burn_account.account
    where burn_account.is_running = 1 and burn_account.bac > 0
)
select
    project_id, dept_id, stage, supervision_grade, tech_field, project_name, budget_mode,
    bac, paid_to_date, committed_to_date, money_left, burn, runway, ends, months_to_end,
    case
        when money_left < 0 then 'overspent'
        when money_left = 0 then 'used_up'
        when burn <= 0 then 'idle'
        when runway < months_to_end then 'short'
        else 'enough'
    end as runway_state,
    case
        when money_left <= 0 and (money_left < 0 or months_to_end > 0) then 'risk'
        when burn <= 0 then 'watch'
        when runway < months_to_end and runway < setting_number('runway_risk_months') then 'risk'
        when runway < months_to_end and runway < setting_number('runway_watch_months') then 'watch'
        else 'ok'
    end as state
from money
