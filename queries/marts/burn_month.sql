-- Plan, ledger and earned value by month, with running sums of the year and of the life.
-- Every month of a fiscal year in which the account has any money or progress has its row; a running
-- project has one for every year since its first.
-- grain: one row per account and month
with used as (
    select account, month from budget_month
    union
    select project_id as account, month from burn_ledger
    union
    select project_id as account, month from burn_earned
),
used_year as (
    select distinct used.account, month.fiscal_year
    from used
    join month on month.month = used.month
),
first_year as (
    select account, min(fiscal_year) as fiscal_year
    from used_year
    group by account
),
report_year as (
    select max(month.fiscal_year) as fiscal_year
    from project
    join month on month.month = cast(date_trunc('month', project.as_of_date) as date)
),
account_year as (
    select account, fiscal_year
    from used_year
    union
    select first_year.account, every_year.fiscal_year
    from first_year
    join burn_account
        on burn_account.account = first_year.account and burn_account.is_running = 1
    cross join (select distinct fiscal_year from used_year) as every_year
    cross join report_year
    where every_year.fiscal_year > first_year.fiscal_year
        and every_year.fiscal_year <= report_year.fiscal_year
),
filled as (
    select
        burn_account.account,
        burn_account.project_id,
        burn_account.dept_id,
        burn_account.stage,
        burn_account.supervision_grade,
        burn_account.tech_field,
        burn_account.budget_mode,
        burn_account.is_running,
        burn_account.in_evm,
        burn_account.basis,
        month.fiscal_year,
        month.fiscal_month,
        month.month,
        coalesce(budget_month.planned, 0) as planned,
        coalesce(budget_month.baseline, 0) as baseline,
        coalesce(budget_month.spread, 0) as spread,
        coalesce(burn_ledger.reserved, 0) as reserved,
        coalesce(burn_ledger.contracted, 0) as contracted,
        coalesce(burn_ledger.approved, 0) as approved,
        coalesce(burn_ledger.paid, 0) as paid,
        coalesce(burn_ledger.reversed, 0) as reversed,
        coalesce(burn_ledger.paid_related, 0) as paid_related,
        coalesce(burn_ledger.paid_flagged, 0) as paid_flagged,
        coalesce(burn_ledger.paid_unvouched, 0) as paid_unvouched,
        coalesce(burn_earned.earned, 0) as earned
    from account_year
    join month on month.fiscal_year = account_year.fiscal_year
    join burn_account on burn_account.account = account_year.account
    left join budget_month
        on budget_month.account = account_year.account and budget_month.month = month.month
    left join burn_ledger
        on burn_ledger.project_id = account_year.account and burn_ledger.month = month.month
    left join burn_earned
        on burn_earned.project_id = account_year.account and burn_earned.month = month.month
)
select
    filled.*,
    reserved + contracted + approved as committed,
    sum(planned) over of_year as year_planned,
    sum(planned) over year_so_far as year_planned_to_date,
    sum(paid) over year_so_far as year_paid,
    sum(reversed) over year_so_far as year_reversed,
    sum(reserved + contracted + approved) over year_so_far as year_committed,
    sum(planned) over so_far as planned_to_date,
    sum(paid) over so_far as paid_to_date,
    sum(paid_related) over so_far as related_to_date,
    sum(paid_flagged) over so_far as flagged_to_date,
    sum(paid_unvouched) over so_far as unvouched_to_date,
    sum(reserved + contracted + approved) over so_far as committed_to_date,
    sum(earned) over so_far as earned_to_date
from filled
window
    of_year as (partition by account, fiscal_year),
    year_so_far as (
        partition by account, fiscal_year order by month
        rows between unbounded preceding and current row
    ),
    so_far as (
        partition by account order by month rows between unbounded preceding and current row
    )
order by month, account
