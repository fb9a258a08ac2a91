-- en: Which technology could answer which demand, and why?
-- zh: 哪项技术可对接哪项需求，理由是什么？
-- grain: one row per proposed or decided pair of a demand and a technology, unanswered and important demands first
-- needs: department, stage, grade, field, pair_demand, pair_technology, pair_alike, pair_terms, pair_decision,
--     pair_agent, pair_by, pair_at
-- gives: pair_state, demand_id, demand_title, demand_kind, issuer, importance, market_size, deadline, demand_field,
--     technology_id, technology_name, project_id, department, tech_field, stage, level_now, level_asked, levels_missing,
--     is_same_field, text_score, shared_terms, match_score, assigned_to, matched_by, matched_on
-- mark: project = project_id
with said as (
    select
        unnest(cast($pair_demand as varchar[])) as demand_id,
        unnest(cast($pair_technology as varchar[])) as technology_id,
        unnest(cast($pair_agent as varchar[])) as agent_id,
        unnest(cast($pair_by as varchar[])) as matched_by,
        unnest(cast($pair_at as varchar[])) as matched_on
)
select
    pair.pair_state,
    pair.demand_id,
    pair.demand_title,
    pair.demand_kind,
    pair.issuer,
    pair.importance,
    pair.market_size,
    pair.deadline,
    pair.demand_field,
    pair.technology_id,
    pair.technology_name,
    pair.project_id,
    department_label.department,
    pair.tech_field,
    pair.stage,
    pair.level_now,
    pair.level_asked,
    pair.levels_missing,
    pair.is_same_field,
    pair.text_score,
    nullif(pair.shared_terms, '') as shared_terms,
    pair.match_score,
    case when viewer_may('people') then coalesce(person.person_name, said.agent_id) end as assigned_to,
    said.matched_by,
    said.matched_on
from match_pairs($pair_demand, $pair_technology, $pair_alike, $pair_terms, $pair_decision) as pair
join chosen_technologies($department, $stage, $grade, $field) as technology
    on technology.technology_id = pair.technology_id
join said on said.demand_id = pair.demand_id and said.technology_id = pair.technology_id
join match_demand on match_demand.demand_id = pair.demand_id
left join department_label on department_label.dept_id = pair.dept_id
left join person on person.person_id = said.agent_id
order by
    list_position(['open', 'assigned', 'accepted', 'dismissed'], pair.pair_state) asc,
    match_demand.projects_answering > 0 asc,
    pair.importance desc nulls last,
    pair.demand_id asc,
    pair.match_score desc nulls last,
    pair.technology_id asc
