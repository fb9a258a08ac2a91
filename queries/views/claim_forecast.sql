-- Sales forecast for this year and the years to come, at the evidence level of the project.
-- grain: one row per project with base sales ahead
select
    'forecast' as claim_kind,
    project_id,
    cast(min(year) as varchar) || '–' || cast(max(year) as varchar) as claim,
    evidence_level,
    sum(value) as money,
    max(forecast_date) as claimed_on,
    arg_max(source_id, value) as source_id,
    arg_max(source_row, value) as source_row,
    arg_max(source_column, value) as source_column,
    'revenue' as column_name
from forecast_ahead
where amount = 'base'
group by project_id, evidence_level
having sum(value) > 0
