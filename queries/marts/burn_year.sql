-- How evenly a year's money was spent: share paid at its end, and the largest distance between the
-- share of money and the share of time at the end of any month since the first planned or paid one.
-- grain: one row per account and fiscal year
with active as (
    select
        burn_month.*,
        max(case when planned <> 0 or paid <> 0 then 1 else 0 end) over (
            partition by account, fiscal_year order by month
            rows between unbounded preceding and current row
        ) as begun
    from burn_month
),
shares as (
    select
        active.*,
        sum(paid) over (partition by account, fiscal_year) as paid_of_year,
        sum(begun) over (partition by account, fiscal_year) as months,
        sum(begun) over (
            partition by account, fiscal_year order by month
            rows between unbounded preceding and current row
        ) as months_so_far
    from active
)
select
    account,
    project_id,
    dept_id,
    stage,
    supervision_grade,
    tech_field,
    budget_mode,
    fiscal_year,
    max(months) as months,
    sum(paid) as paid,
    sum(case when fiscal_month >= 10 then paid else 0 end) as paid_last_quarter,
    sum(case when fiscal_month = 12 then paid else 0 end) as paid_last_month,
    max(case
        when begun = 1 and paid_of_year > 0 and months >= 6
            then abs(year_paid / paid_of_year - months_so_far / cast(months as double))
    end) as unevenness
from shares
group by
    account, project_id, dept_id, stage, supervision_grade, tech_field, budget_mode, fiscal_year
order by fiscal_year
