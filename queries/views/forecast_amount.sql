-- Every amount of the fan: what the latest forecasts say of this year and the years to come, and of the
-- years that are over what was first forecast ('first') and what was sold ('came'), where both are known.
-- grain: one row per project, year and amount
select
    project_id,
    forecast_date,
    year,
    scenario,
    amount,
    value,
    evidence_level,
    forecast_stage,
    is_independent,
    'revenue' as column_name,
    source_id,
    source_row,
    source_column
from forecast_ahead
union all
select
    project_id,
    forecast_date,
    year,
    scenario,
    'first' as amount,
    revenue,
    null as evidence_level,
    null as forecast_stage,
    null as is_independent,
    'revenue' as column_name,
    source_id,
    source_row,
    source_column
from forecast_row
where is_first and scenario = 'base' and actual_revenue is not null
union all
select
    project_id,
    forecast_date,
    year,
    scenario,
    'came' as amount,
    actual_revenue,
    null as evidence_level,
    null as forecast_stage,
    null as is_independent,
    'actual_revenue' as column_name,
    source_id,
    source_row,
    source_column
from forecast_row
where is_actual and revenue_first is not null
