-- en: In which fields do demand and technology miss one another?
-- zh: 哪些领域的需求与技术未能对接？
-- grain: one row per field, the one with most that is unmatched first; `?` holds demands of an unknown field
-- needs: department, stage, grade, field, pair_demand, pair_technology, pair_alike, pair_terms, pair_decision
-- gives: match_field, demands_open, demands_unmatched, technologies_owned, technologies_unmatched
-- mark: match_field
-- rows: demands_open = match_demand_list(), demands_unmatched = match_demand_list(answer_state: unmatched|proposed),
--     technologies_owned = match_technology_list(), technologies_unmatched = match_technology_list(technology_state: unmatched|proposed)
with demand_side as (
    select
        coalesce(demand_field, '?') as match_field,
        count(*) as demands_open,
        count(*) filter (where answer_state in ('unmatched', 'proposed')) as demands_unmatched
    from demand_matches($field, $pair_demand, $pair_technology, $pair_alike, $pair_terms, $pair_decision)
    group by coalesce(demand_field, '?')
),
technology_side as (
    select
        coalesce(tech_field, '?') as match_field,
        count(*) as technologies_owned,
        count(*) filter (where technology_state in ('unmatched', 'proposed')) as technologies_unmatched
    from technology_matches(
        $department, $stage, $grade, $field, $pair_demand, $pair_technology, $pair_alike, $pair_terms, $pair_decision
    )
    group by coalesce(tech_field, '?')
)
select
    coalesce(demand_side.match_field, technology_side.match_field) as match_field,
    coalesce(demand_side.demands_open, 0) as demands_open,
    coalesce(demand_side.demands_unmatched, 0) as demands_unmatched,
    coalesce(technology_side.technologies_owned, 0) as technologies_owned,
    coalesce(technology_side.technologies_unmatched, 0) as technologies_unmatched
from demand_side
full outer join technology_side on technology_side.match_field = demand_side.match_field
order by
    coalesce(demand_side.demands_unmatched, 0) + coalesce(technology_side.technologies_unmatched, 0) desc,
    coalesce(demand_side.match_field, technology_side.match_field) asc
