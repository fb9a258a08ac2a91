-- Points given in the latest year. With evidence: documented; without: nothing behind them. They carry no money.
-- grain: one row per award above zero that counts
select
    'points' as claim_kind,
    project_id,
    dept_id,
    rule_code as claim,
    case evidence when 'given' then 'documented' else 'none' end as evidence_level,
    cast(null as double) as money,
    cast(null as date) as claimed_on,
    source_id,
    source_row,
    source_column,
    'points' as column_name
from points_award
where standing = 'counted' and points > 0 and year = (select latest from points_year)
