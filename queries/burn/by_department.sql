-- en: Which departments spend faster or slower than the year has gone?
-- zh: 哪些部门的支出快于或慢于时间进度？
-- grain: one row per department, the 16 with the largest budgets
-- needs: department, stage, grade, field
-- gives: dept_id, department, budget_year, planned_to_date, paid_year, committed_year, execution_rate,
--     planned_rate, engaged_rate, elapsed_share, time_gap, projects, green_share, state
-- mark: department = dept_id, own_department = dept_id
-- rows: budget_year = budget_lines(span: year), planned_to_date = budget_lines(span: year_to_date),
--     paid_year = spend_lines(span: year_to_date, money_state: paid),
--     committed_year = spend_lines(span: year_to_date, money_state: reserved|contracted|approved),
--     projects = running_projects
with money as (
    select
        burn_slice.dept_id,
        sum(burn_slice.planned) as budget_year,
        sum(burn_slice.planned * as_of_month.elapsed) as planned_to_date,
        sum(case when begun and any_ledger.known then burn_slice.paid end) as paid_year,
        sum(case when begun and any_ledger.known then burn_slice.committed end) as committed_year
    from burn_slice
    join as_of_month on as_of_month.month = burn_slice.month
    cross join any_ledger
    where
        as_of_month.this_year
        and within($department, burn_slice.dept_id)
        and picked($stage, burn_slice.stage)
        and picked($grade, burn_slice.supervision_grade)
        and picked($field, burn_slice.tech_field)
    group by burn_slice.dept_id
),
reported as (
    select
        lead_dept_id as dept_id,
        count(*) as projects,
        ratio(count(*) filter (where rag_reported = 'G'), count(rag_reported)) as green_share
    from chosen_projects($department, $stage, $grade, $field) as project
    where is_running(status)
    group by lead_dept_id
),
rated as (
    select
        money.*,
        as_of_year.elapsed_share,
        ratio(paid_year, budget_year) as execution_rate,
        abs(execution_rate - elapsed_share) as gap,
        row_number() over (order by budget_year desc, dept_id asc) as place
    from money
    cross join as_of_year
    where budget_year <> 0 or paid_year <> 0
)
select
    rated.dept_id,
    coalesce(department_label.department, rated.dept_id) as department,
    rated.budget_year,
    rated.planned_to_date,
    rated.paid_year,
    rated.committed_year,
    rated.execution_rate,
    ratio(rated.planned_to_date, rated.budget_year) as planned_rate,
    ratio(rated.paid_year + rated.committed_year, rated.budget_year) as engaged_rate,
    rated.elapsed_share,
    100 * (rated.execution_rate - rated.elapsed_share) as time_gap,
    coalesce(reported.projects, 0) as projects,
    reported.green_share,
    case
        when rated.gap >= setting_number('burn_gap_risk') then 'risk'
        when rated.gap >= setting_number('burn_gap_watch') then 'watch'
        when rated.gap >= 0 then 'ok'
    end as state
from rated
left join department_label on department_label.dept_id = rated.dept_id
left join reported on reported.dept_id = rated.dept_id
where rated.place <= 16
order by time_gap desc nulls last, department asc
