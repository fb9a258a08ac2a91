-- en: How much of each department's budget is paid, promised or still free?
-- zh: 各部门预算已支付、已占用和可用各多少？
-- grain: one row per department, the 16 with the largest budgets
-- needs: department, stage, grade, field
-- gives: dept_id, department, budget_year, paid_year, approved_year, contracted_year, reserved_year,
--     free_year, free_share
-- mark: department = dept_id, own_department = dept_id
-- rows: budget_year = budget_lines(span: year),
--     paid_year = spend_lines(span: year_to_date, money_state: paid),
--     approved_year = spend_lines(span: year_to_date, money_state: approved),
--     contracted_year = spend_lines(span: year_to_date, money_state: contracted),
--     reserved_year = spend_lines(span: year_to_date, money_state: reserved)
with money as (
    select
        burn_slice.dept_id,
        sum(burn_slice.planned) as budget_year,
        sum(burn_slice.paid) filter (where as_of_month.begun) as paid_year,
        sum(burn_slice.approved) filter (where as_of_month.begun) as approved_year,
        sum(burn_slice.contracted) filter (where as_of_month.begun) as contracted_year,
        sum(burn_slice.reserved) filter (where as_of_month.begun) as reserved_year
    from burn_slice
    join as_of_month on as_of_month.month = burn_slice.month
    join any_ledger on any_ledger.known
    where
        as_of_month.this_year
        and within($department, burn_slice.dept_id)
        and picked($stage, burn_slice.stage)
        and picked($grade, burn_slice.supervision_grade)
        and picked($field, burn_slice.tech_field)
    group by burn_slice.dept_id
)
select
    money.dept_id,
    coalesce(department_label.department, money.dept_id) as department,
    budget_year,
    paid_year,
    approved_year,
    contracted_year,
    reserved_year,
    budget_year - paid_year - approved_year - contracted_year - reserved_year as free_year,
    ratio(free_year, budget_year) as free_share
from money
left join department_label on department_label.dept_id = money.dept_id
where budget_year <> 0 or paid_year <> 0
order by budget_year desc, department asc
limit 16
