-- en: Demands
-- zh: 需求明细
-- grain: one row per demand
-- needs: field, pair_demand, pair_technology, pair_alike, pair_terms, pair_decision, answer_state, match_field
-- gives: value, demand_id, demand_title, demand_kind, issuer, importance, deadline, demand_field, answer_state, proposals,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    demand_id,
    demand_title,
    demand_kind,
    issuer,
    importance,
    deadline,
    demand_field,
    answer_state,
    proposals,
    source_id,
    source_row,
    source_column,
    'title' as column_name
from demand_matches($field, $pair_demand, $pair_technology, $pair_alike, $pair_terms, $pair_decision)
where picked($answer_state, answer_state) and picked($match_field, coalesce(demand_field, '?'))
order by demand_id asc
