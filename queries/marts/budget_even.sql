-- The months over which budget lines without a month are spread: those of the fiscal year in which
-- the project runs, all twelve where that is not known.
-- grain: one row per account, fiscal year and month
with yearly as (
    select distinct
        coalesce(budget.project_id, '@' || coalesce(budget.dept_id, '')) as account,
        budget.project_id,
        budget.fiscal_year
    from budget
    where budget.month is null
),
month_of_year as (
    select
        yearly.account,
        yearly.project_id,
        yearly.fiscal_year,
        month.month,
        case
            when month.month < cast(date_trunc('month', project.plan_start) as date) then 0
            when month.month > coalesce(project.forecast_end, project.plan_end)
                and month.month > project.plan_end then 0
            else 1
        end as runs
    from yearly
    join month on month.fiscal_year = yearly.fiscal_year
    left join project on project.project_id = yearly.project_id
),
counted as (
    select
        month_of_year.*,
        sum(runs) over (partition by account, fiscal_year) as months_running,
        count(*) over (partition by account, fiscal_year) as months
    from month_of_year
)
select
    account,
    project_id,
    fiscal_year,
    month,
    case
        when months_running = 0 then 1 / cast(months as double)
        else runs / cast(months_running as double)
    end as share
from counted
