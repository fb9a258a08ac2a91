-- en: Technologies
-- zh: 技术明细
-- grain: one row per technology; the cell is that of its first output
-- needs: department, stage, grade, field, pair_demand, pair_technology, pair_alike, pair_terms, pair_decision, technology_state, match_field
-- gives: value, technology_id, technology_name, project_id, tech_field, stage, level_now, outputs_owned,
--     technology_state, proposals, source_id, source_row, source_column, column_name
select
    1 as value,
    technology_id,
    technology_name,
    project_id,
    tech_field,
    stage,
    level_now,
    outputs_owned,
    technology_state,
    proposals,
    source_id,
    source_row,
    source_column,
    'output_name' as column_name
from technology_matches(
    $department, $stage, $grade, $field, $pair_demand, $pair_technology, $pair_alike, $pair_terms, $pair_decision
)
where picked($technology_state, technology_state) and picked($match_field, coalesce(tech_field, '?'))
order by technology_id asc
