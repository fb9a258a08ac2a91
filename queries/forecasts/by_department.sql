-- en: Whose forecasts come true?
-- zh: 哪些部门的预测更可信？
-- grain: one row per department with a forecast that can be scored or was revised; the most scored first
-- needs: department, stage, grade, field
-- gives: dept_id, department, forecast_pairs, forecast_bias, forecast_wape, forecast_inside, coverage_wanted,
--     revision_drift, revenue_scored, revenue_came
-- mark: department = dept_id, own_department = dept_id
-- rows: forecast_pairs = forecast_pairs(early: yes, measure: count), revenue_scored = forecast_pairs(early: yes, measure: base),
--     revenue_came = forecast_pairs(early: yes, measure: came)
with scored as (
    select
        project.lead_dept_id as dept_id,
        pair.*,
        pair.is_scored and pair.is_early as counts
    from forecast_pair as pair
    join chosen_projects($department, $stage, $grade, $field) as project
        on project.project_id = pair.project_id
),
summed as (
    select
        dept_id,
        count(*) filter (where counts) as forecast_pairs,
        sum(revenue_base) filter (where counts) as revenue_scored,
        sum(actual_revenue) filter (where counts) as revenue_came,
        sum(abs(forecast_error)) filter (where counts) as missed,
        count(*) filter (where counts and is_inside) as inside,
        count(is_inside) filter (where counts) as ranged,
        ratio(
            sum(revenue_base) filter (where is_revised), sum(revenue_first) filter (where is_revised)
        ) as revision_drift
    from scored
    group by dept_id
)
select
    summed.dept_id,
    coalesce(department_label.department, summed.dept_id) as department,
    forecast_pairs,
    case when forecast_pairs >= setting_number('small_n')
        then ratio(revenue_scored - revenue_came, revenue_came) end as forecast_bias,
    case when forecast_pairs >= setting_number('small_n') then ratio(missed, revenue_came) end as forecast_wape,
    case when ranged >= setting_number('small_n') then ratio(cast(inside as double), ranged) end as forecast_inside,
    setting_number('forecast_coverage_wanted') as coverage_wanted,
    revision_drift,
    revenue_scored,
    revenue_came
from summed
left join department_label on department_label.dept_id = summed.dept_id
where forecast_pairs > 0 or revision_drift is not null
order by forecast_pairs < setting_number('small_n') asc, forecast_bias desc nulls last, forecast_pairs desc, summed.dept_id asc
