-- Earned value of every project whose plan and progress are known: all of its life up to today.
-- grain: one row per project in earned value management
select
    burn_month.project_id,
    burn_month.dept_id,
    burn_month.stage,
    burn_month.supervision_grade,
    burn_month.tech_field,
    burn_account.basis,
    burn_account.bac,
    burn_month.planned_to_date - burn_month.planned * (1 - as_of_month.elapsed) as pv,
    burn_month.earned_to_date as ev,
    burn_month.paid_to_date as ac
from burn_month
join burn_account on burn_account.account = burn_month.account
join as_of_month on as_of_month.month = burn_month.month
where
    burn_month.month = cast(date_trunc('month', as_of()) as date)
    and burn_month.in_evm = 1
