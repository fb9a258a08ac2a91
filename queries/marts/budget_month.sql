-- What is planned for each month by the current version of each year's budget, and by the first one.
-- `spread` is the part of `planned` that came without a month.
-- grain: one row per account and month
with line as (
    select
        edition.account,
        edition.project_id,
        edition.dept_id,
        budget.fiscal_year,
        budget.month as month_number,
        cast(sum(case when edition.is_current = 1 then budget.amount else 0 end) as double) as planned,
        cast(sum(case when edition.is_first = 1 then budget.amount else 0 end) as double) as baseline
    from budget
    join budget_edition as edition
        on edition.account = coalesce(budget.project_id, '@' || coalesce(budget.dept_id, ''))
        and edition.fiscal_year = budget.fiscal_year
        and edition.version = budget.version
    group by
        edition.account, edition.project_id, edition.dept_id, budget.fiscal_year, budget.month
),
part as (
    select
        line.account,
        line.project_id,
        line.dept_id,
        month.month,
        line.planned,
        line.baseline,
        0.0 as spread
    from line
    join month
        on month.fiscal_year = line.fiscal_year
        and extract(month from month.month) = line.month_number
    union all
    select
        line.account,
        line.project_id,
        line.dept_id,
        budget_even.month,
        line.planned * budget_even.share as planned,
        line.baseline * budget_even.share as baseline,
        line.planned * budget_even.share as spread
    from line
    join budget_even
        on budget_even.account = line.account
        and budget_even.fiscal_year = line.fiscal_year
    where line.month_number is null
)
select
    account,
    max(project_id) as project_id,
    max(dept_id) as dept_id,
    month,
    sum(planned) as planned,
    sum(baseline) as baseline,
    sum(spread) as spread
from part
group by account, month
