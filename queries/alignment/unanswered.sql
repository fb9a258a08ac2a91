-- en: Which demands has no running project taken up?
-- zh: 哪些需求没有在研项目承接？
-- grain: one row per demand without a running project, the most important first
-- gives: demand_id, title, kind, issuer, importance, market_size, deadline
select
    demand_id,
    title,
    kind,
    issuer,
    importance,
    market_size,
    deadline
from demand_state
where demand_state = 'none'
order by importance desc nulls last, market_size desc nulls last, deadline asc nulls last, demand_id asc
