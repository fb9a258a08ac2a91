-- en: Since when has each department been ahead of or behind its plan?
-- zh: 各部门从哪个月开始超前或落后于预算计划？
-- grain: one row per department and month of the last twelve, the 16 with the largest budgets
-- needs: department, stage, grade, field
-- gives: dept_id, department, period, fiscal_year, planned, paid, year_gap
-- mark: department = dept_id, own_department = dept_id, period = period
-- rows: planned = budget_lines(span: last_12), paid = spend_lines(span: last_12, money_state: paid)
with month_sum as (
    select
        burn_slice.dept_id,
        as_of_month.month,
        as_of_month.period,
        as_of_month.fiscal_year,
        sum(burn_slice.planned) as planned,
        sum(burn_slice.planned * as_of_month.elapsed) as planned_so_far,
        sum(burn_slice.paid) as paid
    from burn_slice
    join as_of_month on as_of_month.month = burn_slice.month
    join as_of_year on as_of_month.fiscal_year between as_of_year.fiscal_year - 1 and as_of_year.fiscal_year
    join any_ledger on any_ledger.known
    where
        within($department, burn_slice.dept_id)
        and picked($stage, burn_slice.stage)
        and picked($grade, burn_slice.supervision_grade)
        and picked($field, burn_slice.tech_field)
    group by burn_slice.dept_id, as_of_month.month, as_of_month.period, as_of_month.fiscal_year
),
stand as (
    select
        month_sum.*,
        sum(planned) over of_year as year_planned,
        sum(planned_so_far) over year_so_far as planned_to_date,
        sum(paid) over year_so_far as paid_to_date,
        sum(planned) over (partition by dept_id) as size
    from month_sum
    window
        of_year as (partition by dept_id, fiscal_year),
        year_so_far as (partition by dept_id, fiscal_year order by month)
),
placed as (
    select
        stand.*,
        dense_rank() over (order by size desc, dept_id asc) as place
    from stand
)
select
    placed.dept_id,
    coalesce(department_label.department, placed.dept_id) as department,
    placed.period,
    placed.fiscal_year,
    placed.planned,
    placed.paid,
    100 * ratio(placed.paid_to_date - placed.planned_to_date, placed.year_planned) as year_gap
from placed
join calendar_span on calendar_span.month = placed.month and calendar_span.span = 'last_12'
left join department_label on department_label.dept_id = placed.dept_id
where placed.place <= 16
order by department_label.tier asc nulls last, placed.dept_id asc, placed.period asc
