-- en: How much is forecast for each year, and what came of earlier years?
-- zh: 各年度预测销售多少，以往年度实际实现多少？
-- grain: one row per year; first forecast and sales of the years that are over, the latest forecasts for the rest
-- needs: department, stage, grade, field
-- gives: year, revenue_low, revenue_base, revenue_high, revenue_weighted, revenue_first, revenue_came, forecast_projects
-- mark: year
-- rows: revenue_low = forecast_lines(amount: low), revenue_base = forecast_lines(amount: base),
--     revenue_high = forecast_lines(amount: high), revenue_weighted = forecast_lines(amount: weighted),
--     revenue_first = forecast_lines(amount: first), revenue_came = forecast_lines(amount: came)
select
    year,
    sum(value) filter (where amount = 'low') as revenue_low,
    sum(value) filter (where amount = 'base') as revenue_base,
    sum(value) filter (where amount = 'high') as revenue_high,
    sum(value) filter (where amount = 'weighted') as revenue_weighted,
    sum(value) filter (where amount = 'first') as revenue_first,
    sum(value) filter (where amount = 'came') as revenue_came,
    count(distinct forecast_amount.project_id) as forecast_projects
from forecast_amount
join chosen_projects($department, $stage, $grade, $field) as project
    on project.project_id = forecast_amount.project_id
group by year
order by year asc
