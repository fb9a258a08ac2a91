-- en: Which departments leave their spending to the end of the year?
-- zh: 哪些部门把支出集中在年末？
-- grain: one row per department, in the last complete fiscal year
-- needs: department, stage, grade, field
-- gives: dept_id, department, fiscal_year, paid_last_year, paid_last_quarter, paid_last_month,
--     last_quarter_share, last_month_share, state
-- mark: department = dept_id, own_department = dept_id
-- rows: paid_last_year = spend_lines(span: last_year, money_state: paid),
--     paid_last_quarter = spend_lines(span: last_year_last_quarter, money_state: paid),
--     paid_last_month = spend_lines(span: last_year_last_month, money_state: paid)
with year_sum as (
    select
        burn_slice.dept_id,
        burn_slice.fiscal_year,
        sum(burn_slice.paid) as paid_last_year,
        sum(burn_slice.paid) filter (where burn_slice.fiscal_month >= 10) as paid_last_quarter,
        sum(burn_slice.paid) filter (where burn_slice.fiscal_month = 12) as paid_last_month
    from burn_slice
    join as_of_year on as_of_year.last_full_year = burn_slice.fiscal_year
    where
        within($department, burn_slice.dept_id)
        and picked($stage, burn_slice.stage)
        and picked($grade, burn_slice.supervision_grade)
        and picked($field, burn_slice.tech_field)
    group by burn_slice.dept_id, burn_slice.fiscal_year
)
select
    year_sum.dept_id,
    coalesce(department_label.department, year_sum.dept_id) as department,
    fiscal_year,
    paid_last_year,
    paid_last_quarter,
    paid_last_month,
    ratio(paid_last_quarter, paid_last_year) as last_quarter_share,
    ratio(paid_last_month, paid_last_year) as last_month_share,
    case
        when last_quarter_share > setting_number('year_end_rush_share') then 'risk'
        when last_quarter_share is not null then 'ok'
    end as state
from year_sum
left join department_label on department_label.dept_id = year_sum.dept_id
where paid_last_year > 0
order by last_quarter_share desc, department asc
limit 16
