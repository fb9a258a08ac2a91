-- Projects whose claims count: begun and not terminated. Their claims of one kind share the budget evenly,
-- so that no money counts twice within a kind.
-- grain: one row per project
select
    project_id,
    project_name,
    cast(budget_total as double) as budget,
    coalesce(evidence_level, 'none') as evidence_level,
    cast(benefit_total as double) as benefit,
    trl_current,
    mrl_current,
    as_of_date,
    source_id,
    source_row,
    source_column
from project
where coalesce(status not in ('proposed', 'pre_approved', 'terminated'), true)
