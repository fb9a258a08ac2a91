-- Claims to be at the world's best: the latest value at the largest scale reaches the best known elsewhere.
-- grain: one row per project, indicator and unit that reaches it
select
    'breakthrough' as claim_kind,
    indicator_best.project_id,
    indicator_best.indicator as claim,
    indicator_best.evidence_level,
    ratio(claim_begun.budget, count(*) over (partition by indicator_best.project_id)) as money,
    indicator_best.measured_on as claimed_on,
    indicator_best.source_id,
    indicator_best.source_row,
    indicator_best.source_column,
    'value' as column_name
from indicator_best
join claim_begun on claim_begun.project_id = indicator_best.project_id
where indicator_best.best_share >= 1
