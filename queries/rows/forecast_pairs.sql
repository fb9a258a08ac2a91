-- en: Forecasts held against what came
-- zh: 预测与实际对照
-- grain: one row per project, day of the forecast and target year; value is 1, the base forecast or the sales
-- needs: department, own_department, stage, grade, field, lead, early, measure
-- gives: value, project_id, project_name, forecast_date, year, revenue_low, revenue_base, revenue_high,
--     actual_revenue, source_id, source_row, source_column, column_name
select
    case
        when list_contains($measure, 'base') then pair.revenue_base
        when list_contains($measure, 'came') then pair.actual_revenue
        else 1
    end as value,
    pair.project_id,
    project.project_name,
    pair.forecast_date,
    pair.year,
    pair.revenue_low,
    pair.revenue_base,
    pair.revenue_high,
    pair.actual_revenue,
    pair.source_id,
    pair.source_row,
    pair.source_column,
    'revenue' as column_name
from forecast_pair as pair
join chosen_projects($department, $stage, $grade, $field) as project
    on project.project_id = pair.project_id
where
    pair.is_scored
    and picked($own_department, project.lead_dept_id)
    and picked($lead, pair.lead_years)
    and picked($early, case when pair.is_early then 'yes' else 'no' end)
order by abs(pair.forecast_error) desc, pair.project_id asc, pair.forecast_date asc, pair.year asc
