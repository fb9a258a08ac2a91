-- Passages of projects into, between and out of the stages of the pipeline.
-- `flow_to` is the stage reached, or how the project ended.
-- grain: one row per project and passage
select
    project_id,
    stage as from_stage,
    case when stay_end in ('moved', 'returned') then to_stage else stay_end end as flow_to,
    stay_end = 'moved' as is_forward,
    left_on as passed_on,
    cast(fiscal_year_of(left_on) as varchar) as flow_year,
    span,
    source_id,
    source_row,
    source_column,
    column_name
from stage_stay
where left_on is not null
union all
select
    project_id,
    'idea',
    stage,
    false,
    entered_on,
    cohort,
    null,
    entry_id,
    entry_row,
    entry_col,
    entry_name
from stage_stay
where is_first
