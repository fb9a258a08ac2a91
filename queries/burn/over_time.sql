-- en: Does spending follow the plan of the year, and where will it end?
-- zh: 本年支出是否跟上计划，全年预计支出多少？
-- grain: one row per month of the fiscal year
-- needs: department, stage, grade, field
-- gives: period, planned, paid, committed, plan_gap, planned_to_date, paid_to_date, engaged_to_date,
--     forecast_to_date, forecast_low, forecast_high, spread_share, forecast_error
-- mark: period = period
-- rows: planned = budget_lines(span: year), paid = spend_lines(span: year_to_date, money_state: paid),
--     committed = spend_lines(span: year_to_date, money_state: reserved|contracted|approved)
with month_sum as (
    select
        as_of_month.month, as_of_month.period, as_of_month.fiscal_year, as_of_month.fiscal_month,
        as_of_month.begun, as_of_month.complete,
        as_of_year.fiscal_year - as_of_month.fiscal_year as years_ago,
        sum(burn_slice.planned) as planned,
        sum(burn_slice.spread) as spread,
        sum(case when begun and any_ledger.known then burn_slice.paid end) as paid,
        sum(case when begun and any_ledger.known then burn_slice.committed end) as committed
    from burn_slice
    join as_of_month on as_of_month.month = burn_slice.month
    cross join as_of_year
    cross join any_ledger
    where
        as_of_month.fiscal_year <= as_of_year.fiscal_year
        and within($department, burn_slice.dept_id)
        and picked($stage, burn_slice.stage)
        and picked($grade, burn_slice.supervision_grade)
        and picked($field, burn_slice.tech_field)
    group by all
),
so_far as (
    select
        month_sum.*,
        sum(planned) over year_so_far as planned_to_date,
        case when begun then sum(paid) over year_so_far end as paid_to_date,
        case when begun then sum(paid + committed) over year_so_far end as engaged_to_date,
        sum(planned) over of_year as year_planned,
        sum(paid) over of_year as year_paid,
        ratio(sum(spread) over of_year, sum(planned) over of_year) as spread_share,
        min(month) filter (where paid <> 0) over () <= min(month) over of_year as whole_year
    from month_sum
    window of_year as (partition by fiscal_year), year_so_far as (partition by fiscal_year order by month)
),
base as (
    select
        max(fiscal_month) as fiscal_month,
        max_by(paid_to_date, month) as paid,
        max_by(planned_to_date, month) as planned,
        (
            select avg(paid) from month_sum
            where complete and date_diff('month', month, as_of() + 1) <= setting_number('burn_months')
        ) as pace
    from so_far
    where years_ago = 0 and complete
),
last_year as (
    select
        so_far.fiscal_month,
        so_far.paid_to_date,
        max(so_far.paid_to_date) filter (where so_far.fiscal_month = base.fiscal_month) over () as paid_then,
        ratio(paid_to_date * year_planned, planned_to_date * year_paid) - 1 as error
    from so_far
    cross join base
    where so_far.years_ago = 1 and so_far.whole_year
),
ahead as (
    select
        so_far.*,
        so_far.fiscal_month >= base.fiscal_month as is_ahead,
        ratio(base.paid * so_far.planned_to_date, base.planned) as by_plan,
        base.paid + base.pace * (so_far.fiscal_month - base.fiscal_month) as by_pace,
        ratio(base.paid * last_year.paid_to_date, last_year.paid_then) as by_last_year,
        (select error from last_year where fiscal_month = base.fiscal_month) as error
    from so_far
    cross join base
    left join last_year on last_year.fiscal_month = so_far.fiscal_month
    where so_far.years_ago = 0
)
select
    period,
    planned,
    paid,
    committed,
    paid - planned as plan_gap,
    planned_to_date,
    paid_to_date,
    engaged_to_date,
    case when is_ahead then coalesce(by_plan, by_pace) end as forecast_to_date,
    case when is_ahead then least(by_plan, by_pace, by_last_year) end as forecast_low,
    case when is_ahead then greatest(by_plan, by_pace, by_last_year) end as forecast_high,
    spread_share,
    error as forecast_error
from ahead
order by period asc
