-- en: How many months behind or ahead of its plan is the work that was done?
-- zh: 按已完成的工作计算，进度比计划快还是慢几个月？
-- grain: one row per month from the first planned one to the last
-- needs: department, stage, grade, field
-- gives: period, planned, earned, paid, pv_to_date, ev_to_date, ac_to_date, earned_months, actual_months,
--     planned_months, sv_time, spi_time, ieac_time, undated_share
-- mark: period = period
-- rows: planned = budget_lines(among: evm),
--     earned = earned_items(among: evm),
--     paid = spend_lines(span: to_date, money_state: paid, among: evm)
with month_sum as (
    select
        as_of_month.month, as_of_month.period, as_of_month.begun, as_of_month.elapsed,
        sum(burn_slice.planned) as planned,
        sum(burn_slice.earned) as earned,
        sum(burn_slice.earned) filter (where burn_slice.basis = 'progress') as undated,
        sum(case when any_ledger.known then burn_slice.paid end) as paid
    from burn_slice
    join as_of_month on as_of_month.month = burn_slice.month
    cross join any_ledger
    where
        burn_slice.in_evm = 1
        and within($department, burn_slice.dept_id)
        and picked($stage, burn_slice.stage)
        and picked($grade, burn_slice.supervision_grade)
        and picked($field, burn_slice.tech_field)
    group by as_of_month.month, as_of_month.period, as_of_month.begun, as_of_month.elapsed
),
curve as (
    select
        month_sum.*,
        sum(planned) over (order by month) as pv_to_date,
        case when begun then sum(earned) over (order by month) end as ev_to_date,
        case when begun then sum(paid) over (order by month) end as ac_to_date,
        date_diff('month', min(month) filter (where planned <> 0) over (), month) + 1 as place
    from month_sum
    qualify place >= 1 or paid <> 0 or earned <> 0
),
today as (
    select
        max(ev_to_date) as ev,
        ratio(sum(undated) filter (where begun), sum(earned) filter (where begun)) as undated_share,
        max(place - 1 + elapsed) filter (where begun) as actual_months,
        max(place) filter (where planned <> 0) as planned_months
    from curve
),
reached as (
    select
        coalesce(max(place) filter (where pv_to_date <= ev), 0) as months,
        coalesce(max(pv_to_date) filter (where pv_to_date <= ev), 0) as pv,
        min(pv_to_date) filter (where pv_to_date > ev) as pv_next
    from curve
    cross join today
    where place between 1 and planned_months
),
schedule as (
    select
        today.*,
        reached.months + coalesce(ratio(today.ev - reached.pv, reached.pv_next - reached.pv), 0) as earned_months,
        ratio(earned_months, actual_months) as spi_time
    from reached
    cross join today
)
select
    curve.period,
    curve.planned,
    case when curve.begun then curve.earned end as earned,
    case when curve.begun then curve.paid end as paid,
    curve.pv_to_date, curve.ev_to_date, curve.ac_to_date,
    schedule.earned_months, schedule.actual_months, schedule.planned_months,
    schedule.earned_months - schedule.actual_months as sv_time,
    schedule.spi_time,
    ratio(schedule.planned_months, schedule.spi_time) as ieac_time,
    schedule.undated_share
from curve
cross join schedule
where schedule.planned_months is not null
order by curve.period asc
