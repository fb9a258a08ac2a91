-- en: Which demands has nobody an answer to?
-- zh: 哪些需求尚无对应技术？
-- grain: one row per demand that is not past its date, unmatched ones first, then by importance
-- needs: field, pair_demand, pair_technology, pair_alike, pair_terms, pair_decision
-- gives: answer_state, demand_id, demand_title, demand_kind, issuer, importance, market_size, deadline, demand_field,
--     projects_answering, proposals
select
    answer_state,
    demand_id,
    demand_title,
    demand_kind,
    issuer,
    importance,
    market_size,
    deadline,
    demand_field,
    projects_answering,
    proposals
from demand_matches($field, $pair_demand, $pair_technology, $pair_alike, $pair_terms, $pair_decision)
order by
    list_position(['unmatched', 'proposed', 'answered', 'agreed'], answer_state) asc,
    importance desc nulls last,
    demand_id asc
