-- en: Which technologies has nobody found a use for?
-- zh: 哪些技术尚未找到用户？
-- grain: one row per technology, unmatched ones first, then the most mature
-- needs: department, stage, grade, field, pair_demand, pair_technology, pair_alike, pair_terms, pair_decision
-- gives: technology_state, technology_id, technology_name, project_id, department, tech_field, stage, level_now,
--     outputs_owned, outputs_granted, contracts, proposals, match_text
-- mark: project = project_id
select
    technology.technology_state,
    technology.technology_id,
    technology.technology_name,
    technology.project_id,
    department_label.department,
    technology.tech_field,
    technology.stage,
    technology.level_now,
    technology.outputs_owned,
    technology.outputs_granted,
    technology.contracts,
    technology.proposals,
    technology.match_text
from technology_matches(
    $department, $stage, $grade, $field, $pair_demand, $pair_technology, $pair_alike, $pair_terms, $pair_decision
) as technology
left join department_label on department_label.dept_id = technology.dept_id
order by
    list_position(
        ['unmatched', 'proposed', 'answering', 'agreed', 'contracted'], technology.technology_state
    ) asc,
    technology.level_now desc nulls last,
    technology.technology_id asc
