-- Benefits promised over the life of the result, at the evidence level of the project.
-- grain: one row per project that claims a benefit
select
    'benefit' as claim_kind,
    project_id,
    project_name as claim,
    evidence_level,
    benefit as money,
    as_of_date as claimed_on,
    source_id,
    source_row,
    source_column,
    'benefit_total' as column_name
from claim_begun
where benefit > 0
