-- en: Demands, one each
-- zh: 需求与政策清单
-- grain: one row per demand
-- needs: demand_state
-- gives: value, demand_id, title, kind, issuer, importance, market_size, deadline, demand_state,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    demand_id,
    title,
    kind,
    issuer,
    importance,
    market_size,
    deadline,
    demand_state,
    source_id,
    source_row,
    source_column,
    'title' as column_name
from demand_state
where picked($demand_state, demand_state)
order by importance desc nulls last, demand_id asc
