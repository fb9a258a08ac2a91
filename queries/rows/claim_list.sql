-- en: Claims
-- zh: 成果声明清单
-- grain: one row per claim; value is its money, or 1
-- needs: department, stage, grade, field, project, kind, level, measure
-- gives: value, claim_kind, claim, project_id, project_name, dept_id, evidence_level, claim_money, claimed_on,
--     source_id, source_row, source_column, column_name
select
    case when list_contains($measure, 'count') then 1 else money end as value,
    claim_kind,
    claim,
    project_id,
    project_name,
    dept_id,
    evidence_level,
    money as claim_money,
    claimed_on,
    source_id,
    source_row,
    source_column,
    column_name
from all_claims
where
    within($department, dept_id)
    and picked($stage, stage)
    and picked($grade, supervision_grade)
    and picked($field, tech_field)
    and picked($project, project_id)
    and picked($kind, claim_kind)
    and picked($level, evidence_level)
    and (list_contains($measure, 'count') or money is not null)
order by money desc nulls last, claim_kind asc, source_id asc, source_row asc
