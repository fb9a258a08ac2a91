-- en: How far ahead can sales be forecast?
-- zh: 提前多少年的预测仍然可靠？
-- grain: one row per number of years between forecast and target year
-- needs: department, stage, grade, field
-- gives: lead_years, forecast_pairs, forecast_bias, forecast_wape, forecast_inside, coverage_wanted, revision_drift,
--     revenue_scored, revenue_came
-- mark: lead = lead_years
-- rows: forecast_pairs = forecast_pairs(measure: count), revenue_scored = forecast_pairs(measure: base),
--     revenue_came = forecast_pairs(measure: came)
with summed as (
    select
        pair.lead_years,
        count(*) as forecast_pairs,
        sum(pair.revenue_base) as revenue_scored,
        sum(pair.actual_revenue) as revenue_came,
        sum(abs(pair.forecast_error)) as missed,
        count(*) filter (where pair.is_inside) as inside,
        count(pair.is_inside) as ranged,
        ratio(
            sum(pair.revenue_base) filter (where not pair.is_first),
            sum(pair.revenue_first) filter (where not pair.is_first)
        ) as revision_drift
    from forecast_pair as pair
    join chosen_projects($department, $stage, $grade, $field) as project
        on project.project_id = pair.project_id
    where pair.is_scored
    group by pair.lead_years
)
select
    lead_years,
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
order by lead_years asc
