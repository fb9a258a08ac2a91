-- The lines of the current budget version, month by month: a line without a month in equal parts.
-- grain: one row per budget line and month
with current_line as (
    select
        edition.account,
        budget.*
    from budget
    join budget_edition as edition
        on edition.account = coalesce(budget.project_id, '@' || coalesce(budget.dept_id, ''))
        and edition.fiscal_year = budget.fiscal_year
        and edition.version = budget.version
    where edition.is_current = 1
)
select
    current_line.account,
    current_line.project_id,
    current_line.fiscal_year,
    current_line.month as month_number,
    current_line.category,
    current_line.fund_source,
    current_line.version,
    current_line.amount,
    current_line.source_id,
    current_line.source_row,
    current_line.source_column,
    as_of_month.month,
    as_of_month.period,
    cast(current_line.amount as double) * coalesce(budget_even.share, 1) as part
from current_line
join as_of_month
    on as_of_month.fiscal_year = current_line.fiscal_year
    and (current_line.month is null or month(as_of_month.month) = current_line.month)
left join budget_even
    on current_line.month is null
    and budget_even.account = current_line.account
    and budget_even.month = as_of_month.month
where current_line.month is not null or budget_even.share is not null
