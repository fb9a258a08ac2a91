-- en: Pairs of a demand and a technology
-- zh: 供需配对明细
-- grain: one row per pair; the cell is that of the demand
-- needs: department, stage, grade, field, pair_demand, pair_technology, pair_alike, pair_terms, pair_decision, pair_state
-- gives: value, pair_state, demand_id, demand_title, technology_id, technology_name, match_score, shared_terms,
--     source_id, source_row, source_column, column_name
select
    1 as value,
    pair.pair_state,
    pair.demand_id,
    pair.demand_title,
    pair.technology_id,
    pair.technology_name,
    pair.match_score,
    pair.shared_terms,
    match_demand.source_id,
    match_demand.source_row,
    match_demand.source_column,
    'title' as column_name
from match_pairs($pair_demand, $pair_technology, $pair_alike, $pair_terms, $pair_decision) as pair
join chosen_technologies($department, $stage, $grade, $field) as technology
    on technology.technology_id = pair.technology_id
join match_demand on match_demand.demand_id = pair.demand_id
where picked($pair_state, pair.pair_state)
order by pair.demand_id asc, pair.technology_id asc
