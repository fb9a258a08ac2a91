-- en: Running projects by what they answer to
-- zh: 在研项目与其对应的政策、需求
-- grain: one row per running project and kind of amount
-- needs: department, stage, grade, field, project, alignment, demand, bucket, self_reliance, dimension, slice, amount
-- gives: value, project_id, project_name, alignment, policy_ref, market_ref, strategic_bucket, value_chain_step, horizon,
--     self_reliance, unspent, evidence_level, light, source_id, source_row, source_column, column_name
with amount as (
    select
        project.*,
        unnest([
            {kind: 'project', value: 1.0, column_name: 'project_id'},
            {kind: 'unspent', value: unspent, column_name: 'budget_total'},
            {kind: 'documented', value: case when is_documented(evidence_level) then 1.0 end, column_name: 'evidence_level'},
            {kind: 'at_risk', value: case when light = 'risk' then 1.0 end, column_name: 'project_id'}
        ], recursive := true)
    from aligned_projects($department, $stage, $grade, $field) as project
)
select
    value,
    project_id,
    project_name,
    alignment,
    policy_ref,
    market_ref,
    strategic_bucket,
    value_chain_step,
    horizon,
    self_reliance,
    unspent,
    evidence_level,
    light,
    source_id,
    source_row,
    source_column,
    column_name
from amount
where
    value is not null
    and picked($amount, kind)
    and picked($project, project_id)
    and picked($alignment, alignment)
    and (picked($demand, policy_ref) or picked($demand, market_ref))
    and picked($bucket, strategic_bucket)
    and picked($self_reliance, self_reliance)
    and (
        len($dimension) = 0
        or (list_contains($dimension, 'value_chain_step') and picked($slice, value_chain_step))
        or (list_contains($dimension, 'horizon') and picked($slice, horizon))
    )
order by value desc, project_id asc
